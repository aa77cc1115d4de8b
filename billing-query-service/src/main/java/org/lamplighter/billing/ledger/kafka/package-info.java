/** Payments as the utility's own systems publish them. */
@NullMarked
package org.lamplighter.billing.ledger.kafka;

import org.jspecify.annotations.NullMarked;
