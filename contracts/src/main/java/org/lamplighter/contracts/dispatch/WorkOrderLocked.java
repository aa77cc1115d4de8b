package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A dispatcher locked the order with its crew: neither the plan nor another dispatcher gives it to another one.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew that keeps it
 * @param lockedAt when
 */
@EventType(value = "lamplighter.dispatch.work-order-locked.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderLocked(String workOrderId, String caseId, String crewId, Instant lockedAt) implements Event {}
