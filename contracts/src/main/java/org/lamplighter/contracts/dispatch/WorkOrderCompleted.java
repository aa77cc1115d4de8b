package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew completed the order with its report (抢修完成).
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param completedAt when
 * @param causeClass class of the cause
 * @param workDone what was done, in the crew's words, if told
 * @param photoIds photographs kept by dispatch-service
 */
@EventType(value = "lamplighter.dispatch.work-order-completed.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderCompleted(
        String workOrderId,
        String caseId,
        String crewId,
        Instant completedAt,
        CauseClass causeClass,
        @Nullable String workDone,
        List<String> photoIds)
        implements Event {}
