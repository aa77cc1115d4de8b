package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew is on site (到达现场).
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param arrivedAt when
 * @param distanceMetres metres between the reported position and the site, if both are known; a mismatch is recorded, not refused
 */
@EventType(value = "lamplighter.dispatch.crew-arrived.v1", topic = Topics.WORK_ORDERS)
public record CrewArrived(
        String workOrderId,
        String caseId,
        String crewId,
        Instant arrivedAt,
        @Nullable Double distanceMetres) implements Event {}
