package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew says when it expects supply back.
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param outageId the outage it repairs, if one
 * @param toldAt when the crew said so
 * @param expectedRestoration when it expects supply back
 */
@EventType(value = "lamplighter.dispatch.restoration-expected.v1", topic = Topics.WORK_ORDERS)
public record RestorationExpected(
        String workOrderId,
        String caseId,
        String crewId,
        @Nullable String outageId,
        Instant toldAt,
        Instant expectedRestoration)
        implements Event {}
