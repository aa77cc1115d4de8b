package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew gave the order back to the desk (退单), which checks it and dispatches it again.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew that will not come
 * @param outageId the outage it repairs, if one
 * @param returnedAt when
 * @param reason why
 */
@EventType(value = "lamplighter.dispatch.work-order-returned.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderReturned(
        String workOrderId,
        String caseId,
        String crewId,
        @Nullable String outageId,
        Instant returnedAt,
        ReturnReason reason)
        implements Event {}
