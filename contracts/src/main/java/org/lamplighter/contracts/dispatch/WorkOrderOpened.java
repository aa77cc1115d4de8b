package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A work order (工单) was opened for a case, or because devices of the network told that supply is gone.
 *
 * @param workOrderId the order
 * @param caseId the case it serves, beginning with {@code C-}; anything else is nobody's case: {@code N-} a devices' notice,
 *     {@code F-} billing's request, {@code S-} a stop for theft or breach or its end, {@code D-} a dispatcher's word
 * @param round the case's round, 1 for the first
 * @param areaCode the service area
 * @param transformerArea the transformer area, if known
 * @param outageId the outage it repairs, if one
 * @param openedAt when
 * @param kind what crews are asked for; absent in what was told before there was more than repairs
 */
@EventType(value = "lamplighter.dispatch.work-order-opened.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderOpened(
        String workOrderId,
        String caseId,
        int round,
        String areaCode,
        @Nullable String transformerArea,
        @Nullable String outageId,
        Instant openedAt,
        @Nullable WorkKind kind)
        implements Event {}
