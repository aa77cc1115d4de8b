/** The topic on which billing asks, and the one on which crews answer. */
@NullMarked
package org.lamplighter.billing.fieldwork.kafka;

import org.jspecify.annotations.NullMarked;
