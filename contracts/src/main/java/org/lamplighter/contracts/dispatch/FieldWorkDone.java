package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.FieldWorkKind;

/**
 * A crew did what billing asked for.
 *
 * @param workOrderId the order
 * @param requestId billing's request
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
