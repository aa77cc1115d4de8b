package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew set out.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param departedAt when
 * @param expectedArrival when the crew is expected on site, if it can be told
 */
@EventType(value = "lamplighter.dispatch.crew-departed.v1", topic = Topics.WORK_ORDERS)
public record CrewDeparted(
        String workOrderId,
        String caseId,
        String crewId,
        Instant departedAt,
        @Nullable Instant expectedArrival) implements Event {}
