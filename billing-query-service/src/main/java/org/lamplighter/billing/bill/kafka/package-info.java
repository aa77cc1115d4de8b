/** Readings as the utility's metering publishes them. */
@NullMarked
package org.lamplighter.billing.bill.kafka;

import org.jspecify.annotations.NullMarked;
