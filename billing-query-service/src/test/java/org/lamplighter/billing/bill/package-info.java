/** Tests of bills. */
@NullMarked
package org.lamplighter.billing.bill;

import org.jspecify.annotations.NullMarked;
