/** What holds for arrears. */
@NullMarked
package org.lamplighter.billing.arrears;

import org.jspecify.annotations.NullMarked;
