/** Tests of comparisons. */
@NullMarked
package org.lamplighter.billing.utility;

import org.jspecify.annotations.NullMarked;
