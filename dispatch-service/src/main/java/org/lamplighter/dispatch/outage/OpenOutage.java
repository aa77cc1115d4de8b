package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.AnnouncementNews;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.dispatch.paging.ListKey;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Supply is gone.
 *
 * @param expectedRestoration when it is expected back, if known
 * @param expectationTold whether a dispatcher or the crew told it; then the work's own estimates do not replace it
 * @param nextUpdateAt when customers hear again at the latest
 */
public record OpenOutage(
        String outageId,
        String areaCode,
        String transformerArea,
        @Nullable String workOrderId,
        CauseClass cause,
        OutageStage stage,
        Instant startedAt,
        Instant openedAt,
        @Nullable Instant expectedRestoration,
        boolean expectationTold,
        Instant nextUpdateAt,
        int joinedReports,
        List<OutageNote> notes,
        String listKey,
        OutageScope scope)
        implements Outage {

    public OpenOutage {
        scope = scope == null ? OutageScope.of(transformerArea) : scope; // kept before outages had one
    }

    static OpenOutage suspected(Suspicion suspicion, Instant nextUpdateAt) {
        Aftermath after = suspicion.after();
        return new OpenOutage(
                suspicion.outageId(),
                suspicion.areaCode(),
                suspicion.transformerArea(),
                suspicion.workOrderId(),
                after == null ? CauseClass.UNDER_INVESTIGATION : after.cause(),
                OutageStage.SUSPECTED,
                suspicion.startedAt(),
                suspicion.openedAt(),
                suspicion.restoreBy(),
                false,
                nextUpdateAt,
                0,
                List.of(),
                ListKey.of(suspicion.openedAt(), suspicion.outageId()),
                OutageScope.of(suspicion.transformerArea()).following(after));
    }

    static OpenOutage suspected(FeederSuspicion suspicion, Instant nextUpdateAt) {
        return new OpenOutage(
                suspicion.outageId(),
                suspicion.areaCode(),
                suspicion.lead().transformerArea(),
                suspicion.lead().workOrderId(),
                CauseClass.UNDER_INVESTIGATION,
                OutageStage.SUSPECTED,
                suspicion.startedAt(),
                suspicion.openedAt(),
                suspicion.expectedRestoration(),
                false,
                nextUpdateAt,
                0,
                List.of(),
                ListKey.of(suspicion.openedAt(), suspicion.outageId()),
                OutageScope.ofFeeder(suspicion.feeder(), suspicion.transformerAreas()));
    }

    /** As announced. */
    static OpenOutage begun(PlannedOutage planned, Instant nextUpdateAt) {
        return new OpenOutage(
                planned.outageId(),
                planned.areaCode(),
                planned.transformerArea(),
                null,
                planned.cause(),
                OutageStage.PLANNED,
                planned.startedAt(),
                planned.openedAt(),
                planned.plan().until(),
                true,
                nextUpdateAt,
                planned.joinedReports(),
                planned.notes(),
                planned.listKey(),
                planned.scope());
    }

    @Override
    public Decision<Outage> endPlan(Instant at, String dispatcher) {
        return scope.plan() == null ? Outage.super.endPlan(at, dispatcher) : restore(at);
    }

    /** Under way, only its end can change: what has begun has begun. */
    @Override
    public Decision<Outage> changePlan(PlanRevision revision, Instant now, PlanRules rules) {
        OutagePlan plan = scope.plan();
        if (plan == null) {
            return Outage.super.changePlan(revision, now, rules);
        }
        Instant until = revision.untilAfter(plan);
        boolean onlyItsEnd = revision.fromAfter(plan).equals(plan.from())
                && revision.areasAfter(scope).equals(scope.transformerAreas());
        if (!onlyItsEnd) {
            return Decision.rejected(Rejection.conflict("outage-under-way"));
        }
        if (!until.isAfter(now)) {
            return Decision.rejected(Rejection.invalid("planned-times-implausible"));
        }
        boolean inTime = rules.changes().isInTime(revision, plan, true, now);
        return revision.changesNothing(scope, plan)
                ? Decision.unchanged()
                : endChanged(revision.applied(scope, plan, inTime, now), until, revision.by(), now, rules.promises());
    }

    private Decision<Outage> endChanged(
            OutageScope extent, Instant until, String by, Instant now, OutagePromises promises) {
        OpenOutage next = with(joinedReports, promises.nextUpdate(now, until), extent)
                .telling(stage, cause, until, true, by, now, promises);
        return Decision.changed(
                next,
                new OutageUpdated(outageId, now, stage, cause, until, next.nextUpdateAt()),
                Announcements.of(next, AnnouncementNews.CHANGED, now, List.of()));
    }

    private OpenOutage with(int reports, Instant next, OutageScope extent) {
        return new OpenOutage(
                outageId,
                areaCode,
                transformerArea,
                workOrderId,
                cause,
                stage,
                startedAt,
                openedAt,
                expectedRestoration,
                expectationTold,
                next,
                reports,
                notes,
                listKey,
                extent);
    }

    @Override
    public Decision<Outage> joinFeeder(FeederLink link) {
        return link.equals(scope.partOf())
                ? Decision.unchanged()
                : Decision.changed(with(joinedReports, nextUpdateAt, scope.linked(link)));
    }

    @Override
    public Decision<Outage> follow(FeederNews news, OutagePromises promises) {
        boolean told = stage == news.stage()
                && cause == news.cause()
                && Objects.equals(expectedRestoration, news.expectedRestoration());
        return told
                ? Decision.unchanged()
                : updated(
                        news.stage(),
                        news.cause(),
                        news.expectedRestoration(),
                        expectationTold,
                        null,
                        news.at(),
                        promises);
    }

    /** Who made its order, and is heard again, does not join it. */
    @Override
    public Decision<Outage> join(Meeting report, Instant at, OutagePromises promises) {
        return report.workOrderId().equals(workOrderId)
                ? Decision.unchanged()
                : Decision.changed(
                        with(joinedReports + 1, nextUpdateAt, scope),
                        new ReportJoinedOutage(
                                outageId, report.caseId(), at, stage, cause, expectedRestoration, nextUpdateAt));
    }

    @Override
    public Decision<Outage> verify(RestorationSample sample) {
        return Decision.changed(
                VerifyingOutage.of(this, sample),
                new RestorationToConfirm(
                        outageId, sample.restoredAt(), sample.askedAt(), sample.answerBy(), sample.asked()));
    }

    @Override
    public Decision<Outage> crewAssigned(@Nullable Instant expectedArrival, Instant at, OutagePromises promises) {
        Instant estimate = expectedArrival == null ? null : expectedArrival.plus(promises.repairEstimate());
        return updated(OutageStage.CREW_ASSIGNED, cause, estimated(estimate), expectationTold, null, at, promises);
    }

    @Override
    public Decision<Outage> crewGone(Instant at, OutagePromises promises) {
        return updated(OutageStage.SUSPECTED, cause, expectedRestoration, expectationTold, null, at, promises);
    }

    @Override
    public Decision<Outage> crewOnSite(Instant arrivedAt, Instant at, OutagePromises promises) {
        Instant estimate = arrivedAt.plus(promises.repairEstimate());
        return updated(OutageStage.CREW_ON_SITE, cause, estimated(estimate), expectationTold, null, at, promises);
    }

    private @Nullable Instant estimated(@Nullable Instant estimate) {
        return expectationTold || estimate == null ? expectedRestoration : estimate;
    }

    @Override
    public Decision<Outage> tell(
            CauseClass told, @Nullable Instant expected, String dispatcher, Instant at, OutagePromises promises) {
        if (expected != null && !expected.isAfter(at)) {
            return Decision.rejected(Rejection.invalid("expected-restoration-past"));
        }
        return updated(stage, told, expected, expected != null, dispatcher, at, promises);
    }

    /** What comes so late that it is over, or that a dispatcher knows better by now, is told to nobody. */
    @Override
    public Decision<Outage> crewExpects(
            String crewId, Instant expected, Instant toldAt, Instant at, OutagePromises promises) {
        boolean known =
                notes.stream().anyMatch(note -> note.by() != null && note.at().isAfter(toldAt));
        return known || !expected.isAfter(at) || expected.equals(expectedRestoration)
                ? Decision.unchanged()
                : updated(stage, cause, expected, true, crewId, at, promises);
    }

    /** What was expected and did not come is not expected any more; the customers hear that nobody knows yet. */
    @Override
    public Decision<Outage> updateDue(Instant at, OutagePromises promises) {
        if (nextUpdateAt.isAfter(at)) {
            return Decision.unchanged();
        }
        if (FeederLink.isLed(this)) {
            return Decision.changed(with(joinedReports, promises.nextUpdate(at, null), scope)); // the feeder's is told
        }
        boolean over = expectedRestoration != null && !expectedRestoration.isAfter(at);
        return updated(stage, cause, over ? null : expectedRestoration, expectationTold && !over, null, at, promises);
    }

    private Decision<Outage> updated(
            OutageStage nextStage,
            CauseClass nextCause,
            @Nullable Instant expected,
            boolean told,
            @Nullable String by,
            Instant at,
            OutagePromises promises) {
        OpenOutage next = telling(nextStage, nextCause, expected, told, by, at, promises);
        return Decision.changed(
                next, new OutageUpdated(outageId, at, nextStage, nextCause, expected, next.nextUpdateAt()));
    }

    private OpenOutage telling(
            OutageStage nextStage,
            CauseClass nextCause,
            @Nullable Instant expected,
            boolean told,
            @Nullable String by,
            Instant at,
            OutagePromises promises) {
        return new OpenOutage(
                outageId,
                areaCode,
                transformerArea,
                workOrderId,
                nextCause,
                nextStage,
                startedAt,
                openedAt,
                expected,
                told,
                promises.nextUpdate(at, expected),
                joinedReports,
                OutageNote.after(notes, new OutageNote(at, nextStage, nextCause, expected, by)),
                listKey,
                scope);
    }

    @Override
    public Decision<Outage> restore(Instant restoredAt) {
        return RestoredOutage.from(this, restoredAt);
    }
}
