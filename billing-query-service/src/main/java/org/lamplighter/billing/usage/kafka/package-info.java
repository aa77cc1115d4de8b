/** Curves as the utility's metering publishes them. */
@NullMarked
package org.lamplighter.billing.usage.kafka;

import org.jspecify.annotations.NullMarked;
