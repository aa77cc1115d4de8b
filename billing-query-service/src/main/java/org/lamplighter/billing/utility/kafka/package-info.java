/** The utility's bills as its billing publishes them. */
@NullMarked
package org.lamplighter.billing.utility.kafka;

import org.jspecify.annotations.NullMarked;
