package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A dispatcher unlocked the order.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param unlockedAt when
 */
@EventType(value = "lamplighter.dispatch.work-order-unlocked.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderUnlocked(String workOrderId, String caseId, Instant unlockedAt) implements Event {}
