/** Tests of printing. */
@NullMarked
package org.lamplighter.billing.print;

import org.jspecify.annotations.NullMarked;
