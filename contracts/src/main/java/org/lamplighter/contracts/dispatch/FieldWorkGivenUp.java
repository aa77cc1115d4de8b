package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.FieldWorkKind;

/**
 * What was asked for by request will not be done: a dispatcher decided so, or it was cancelled before any crew did it.
 *
 * @param workOrderId the order
 * @param requestId the request: {@code F-} billing's, {@code S-} that of a stop for theft or breach
 * @param kind what was asked for
 * @param accountNumber ten digits
 * @param givenUpAt when
 * @param reason CANCELLED when who asked cancelled it, else the code of the dispatcher's reason
 */
@EventType(value = "lamplighter.dispatch.field-work-given-up.v1", topic = Topics.WORK_ORDERS)
public record FieldWorkGivenUp(
        String workOrderId,
        String requestId,
        FieldWorkKind kind,
        String accountNumber,
        Instant givenUpAt,
        String reason)
        implements Event {}
