package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew on an order asks for help or material (请求支援).
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param areaCode the service area, whose dispatchers answer
 * @param crewId the crew
 * @param helpId names the request
 * @param kind what is needed
 * @param requestedAt when the crew asked
 */
@EventType(value = "lamplighter.dispatch.work-order-help-requested.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderHelpRequested(
        String workOrderId,
        String caseId,
        String areaCode,
        String crewId,
        String helpId,
        HelpKind kind,
        Instant requestedAt)
        implements Event {}
