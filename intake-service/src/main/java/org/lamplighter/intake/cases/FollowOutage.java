package org.lamplighter.intake.cases;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.intake.outages.OutageNews;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.events.EventMetadata;

/**
 * Keeps what is known of outages, and carries it to every case in them: found by index, in batches, each case once per event
 * however often the event comes.
 */
public final class FollowOutage {

    /** Cases looked up at a time. */
    static final int BATCH = 200;

    private final Aggregates<Case> cases;
    private final CaseRegister register;
    private final OutageNews outages;
    private final PromiseKeeping keeping;
    private final LimitTable limits;
    private final Clock clock;

    public FollowOutage(
            Aggregates<Case> cases,
            CaseRegister register,
            OutageNews outages,
            Figures figures,
            LimitTable limits,
            Clock clock) {
        this.cases = cases;
        this.register = register;
        this.outages = outages;
        this.keeping = new PromiseKeeping(cases, figures);
        this.limits = limits;
        this.clock = clock;
    }

    public void opened(OutageOpened outage, EventMetadata cause) {
        outages.opened(outage, cause.sequence());
    }

    public void joined(ReportJoinedOutage joined, EventMetadata cause) {
        OutageNotice notice = new OutageNotice(
                joined.outageId(),
                joined.joinedAt(),
                joined.stage(),
                joined.cause(),
                joined.expectedRestoration(),
                joined.nextUpdateAt());
        cases.change(joined.caseId(), cause, it -> it.joined(notice, limits, clock.instant()));
    }

    public void updated(OutageUpdated outage, EventMetadata cause) {
        outages.updated(outage, cause.sequence());
        OutageNotice notice = new OutageNotice(
                outage.outageId(),
                outage.updatedAt(),
                outage.stage(),
                outage.cause(),
                outage.expectedRestoration(),
                outage.nextUpdateAt());
        carry(outage.outageId(), cause, it -> it.outageUpdated(notice));
    }

    /** Supply should be back, and some of the cases ask their customers whether it is; the others hear when it is certain. */
    public void toConfirm(RestorationToConfirm outage, EventMetadata cause) {
        OutageNotice notice = new OutageNotice(
                outage.outageId(), outage.askedAt(), OutageStage.VERIFYING, null, null, outage.answerBy());
        for (String caseId : outage.caseIds()) {
            cases.change(
                    caseId, cause, it -> it.restorationToConfirm(notice, outage.restoredAt(), limits, clock.instant()));
        }
    }

    public void restored(OutageRestored outage, EventMetadata cause) {
        outages.restored(outage, cause.sequence());
        OutageNotice last = new OutageNotice(
                outage.outageId(), outage.restoredAt(), OutageStage.RESTORED, outage.cause(), null, null);
        carry(outage.outageId(), cause, it -> it.outageRestored(last, limits, clock.instant()));
    }

    private void carry(String outageId, EventMetadata cause, Function<Case, Decision<Case>> decide) {
        String after = "";
        List<String> batch;
        do {
            batch = register.inOutage(outageId, after, BATCH);
            for (String caseId : batch) {
                keeping.change(caseId, cause, decide);
                after = caseId;
            }
        } while (batch.size() == BATCH);
    }
}
