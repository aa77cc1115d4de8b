package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A dispatcher answered what a crew asked for.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param helpId the request
 * @param answeredAt when
 * @param granted whether it comes
 */
@EventType(value = "lamplighter.dispatch.work-order-help-answered.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderHelpAnswered(
        String workOrderId, String caseId, String helpId, Instant answeredAt, boolean granted) implements Event {}
