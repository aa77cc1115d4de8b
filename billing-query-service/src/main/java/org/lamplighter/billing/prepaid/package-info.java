/** What prepaid accounts used since their last bill, rated day by day. */
@NullMarked
package org.lamplighter.billing.prepaid;

import org.jspecify.annotations.NullMarked;
