package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The order goes on and waits for a crew. What was promised is recalculated if the clocks stood.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param resumedAt when
 * @param arriveBy latest promised arrival of a crew, as it is now
 * @param restoreBy latest promised restoration, as it is now
 */
@EventType(value = "lamplighter.dispatch.work-order-taken-off-hold.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderTakenOffHold(
        String workOrderId, String caseId, Instant resumedAt, Instant arriveBy, Instant restoreBy) implements Event {}
