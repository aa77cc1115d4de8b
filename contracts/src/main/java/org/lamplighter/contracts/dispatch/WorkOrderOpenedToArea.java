package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Crews of a neighbouring service area may take the order too.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param areaCode the neighbouring area
 * @param openedAt when
 */
@EventType(value = "lamplighter.dispatch.work-order-opened-to-area.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderOpenedToArea(String workOrderId, String caseId, String areaCode, Instant openedAt)
        implements Event {}
