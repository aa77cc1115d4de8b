/** Years of bills in the store. */
@NullMarked
package org.lamplighter.billing.bill.mongo;

import org.jspecify.annotations.NullMarked;
