package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A work order was given to a crew (派单).
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param crewName its name as customers read it
 * @param assignedAt when
 * @param expectedArrival when the crew is expected on site, if it can be told
 */
@EventType(value = "lamplighter.dispatch.work-order-assigned.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderAssigned(
        String workOrderId,
        String caseId,
        String crewId,
        String crewName,
        Instant assignedAt,
        @Nullable Instant expectedArrival)
        implements Event {}
