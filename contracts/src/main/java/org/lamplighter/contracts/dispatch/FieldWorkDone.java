package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.FieldWorkKind;

/**
 * A crew did what was asked for by request.
 *
 * @param workOrderId the order
 * @param requestId the request: {@code F-} billing's, {@code S-} that of a stop for theft or breach
 * @param kind what was done
 * @param accountNumber ten digits
 * @param crewId the crew
 * @param doneAt when, by the crew's clock
 * @param found what the crew found, in its words, if told
 */
@EventType(value = "lamplighter.dispatch.field-work-done.v1", topic = Topics.WORK_ORDERS)
public record FieldWorkDone(
        String workOrderId,
        String requestId,
        FieldWorkKind kind,
        String accountNumber,
        String crewId,
        Instant doneAt,
        @Nullable String found)
        implements Event {}
