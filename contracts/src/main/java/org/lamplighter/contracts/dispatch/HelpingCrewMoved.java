package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A crew that helps another with its order was called, took a step, or is needed no longer. What customers hear follows the
 * leading order alone.
 *
 * @param workOrderId the helping crew's own order
 * @param leadingWorkOrderId the order it helps with
 * @param caseId the case
 * @param crewId the helping crew, if one holds the order
 * @param state the state of its order now
 * @param at when
 */
@EventType(value = "lamplighter.dispatch.helping-crew-moved.v1", topic = Topics.WORK_ORDERS)
public record HelpingCrewMoved(
        String workOrderId,
        String leadingWorkOrderId,
        String caseId,
        @Nullable String crewId,
        String state,
        Instant at) implements Event {}
