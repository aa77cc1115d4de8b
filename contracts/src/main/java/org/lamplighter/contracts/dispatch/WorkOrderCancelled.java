package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * An order that is no repair was called off (取消). A crew that did the work before it heard of that tells it all the same.
 *
 * @param workOrderId the order
 * @param caseId what it serves: a request or a dispatcher's word, nobody's case
 * @param kind what was asked for
 * @param crewId the crew that need not go on, if one had it
 * @param cancelledAt when
 * @param reason CANCELLED when who asked for it called it off, else the code of the dispatcher's reason
 */
@EventType(value = "lamplighter.dispatch.work-order-cancelled.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderCancelled(
        String workOrderId,
        String caseId,
        WorkKind kind,
        @Nullable String crewId,
        Instant cancelledAt,
        String reason) implements Event {}
