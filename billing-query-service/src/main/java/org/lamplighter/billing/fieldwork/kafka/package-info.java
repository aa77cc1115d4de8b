/** Requests to crews and their answers as events. */
@NullMarked
package org.lamplighter.billing.fieldwork.kafka;

import org.jspecify.annotations.NullMarked;
