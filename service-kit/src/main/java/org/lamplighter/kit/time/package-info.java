/** The clock of the suite. */
@NullMarked
package org.lamplighter.kit.time;

import org.jspecify.annotations.NullMarked;
