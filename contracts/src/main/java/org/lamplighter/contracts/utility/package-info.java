/** What the utility's own systems tell this suite. */
@NullMarked
package org.lamplighter.contracts.utility;

import org.jspecify.annotations.NullMarked;
