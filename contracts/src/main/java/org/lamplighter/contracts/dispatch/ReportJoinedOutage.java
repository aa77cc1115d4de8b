package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A fault report was found to belong to a known outage and needs no work order of its own.
 *
 * @param outageId the outage
 * @param caseId the case that joined it
 * @param joinedAt when
 * @param stage how far the work has come
 * @param cause what is known of the cause
 * @param expectedRestoration when supply is expected back, if known
 * @param nextUpdateAt when the customer hears again at the latest, if promised
 */
@EventType(value = "lamplighter.dispatch.report-joined-outage.v1", topic = Topics.OUTAGES)
public record ReportJoinedOutage(
        String outageId,
        String caseId,
        Instant joinedAt,
        OutageStage stage,
        CauseClass cause,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt)
        implements Event {}
