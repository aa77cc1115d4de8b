package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * What billing asked for is not wanted any more, for example because the customer has paid. If it was done before that was heard, it is told
 * as done all the same.
 *
 * @param requestId the request
 * @param accountNumber ten digits
 * @param cancelledAt since when
 */
@EventType(value = "lamplighter.billing.field-work-cancelled.v1", topic = Topics.FIELD_WORK)
public record FieldWorkCancelled(String requestId, String accountNumber, Instant cancelledAt) implements Event {}
