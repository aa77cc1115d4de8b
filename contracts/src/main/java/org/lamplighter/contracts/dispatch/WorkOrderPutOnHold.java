package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The order rests (挂起). If a crew held it, that crew is rid of it.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew that does not come for now, if one held it
 * @param outageId the outage it repairs, if one
 * @param reason why
 * @param clocksStopped whether the time it rests does not count against what was promised
 * @param heldAt since when
 * @param expectedEnd when it is expected to go on
 */
@EventType(value = "lamplighter.dispatch.work-order-put-on-hold.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderPutOnHold(
        String workOrderId,
        String caseId,
        @Nullable String crewId,
        @Nullable String outageId,
        HoldReason reason,
        boolean clocksStopped,
        Instant heldAt,
        Instant expectedEnd)
        implements Event {}
