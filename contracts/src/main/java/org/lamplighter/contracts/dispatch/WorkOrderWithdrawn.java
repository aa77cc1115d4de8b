package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * An order that no crew had accepted was withdrawn: another order repairs the outage above its own.
 *
 * @param workOrderId the order
 * @param caseId the case it served
 * @param crewId the crew that will not come, if it was given to one
 * @param outageId the outage that the case goes on to belong to, if one
 * @param withdrawnAt when
 * @param repairedWith the outage whose order repairs it too
 */
@EventType(value = "lamplighter.dispatch.work-order-withdrawn.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderWithdrawn(
        String workOrderId,
        String caseId,
        @Nullable String crewId,
        @Nullable String outageId,
        Instant withdrawnAt,
        String repairedWith)
        implements Event {}
