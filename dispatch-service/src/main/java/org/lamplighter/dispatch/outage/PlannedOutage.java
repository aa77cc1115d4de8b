package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.dispatch.paging.ListKey;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Announced and not begun (计划停电公告); or called off, and kept to be read.
 *
 * @param beginsAt when it begins; {@code null} once it is called off
 * @param calledOffAt when it was called off, if it was
 */
public record PlannedOutage(
        String outageId,
        String areaCode,
        String transformerArea,
        CauseClass cause,
        @Nullable Instant beginsAt,
        @Nullable Instant calledOffAt,
        int joinedReports,
        List<OutageNote> notes,
        String listKey,
        OutageScope scope)
        implements Outage {

    static PlannedOutage of(String outageId, String areaCode, CauseClass cause, OutageScope scope) {
        OutagePlan plan = Objects.requireNonNull(scope.plan());
        OutageNote first =
                new OutageNote(plan.publishedAt(), OutageStage.PLANNED, cause, plan.until(), plan.publishedBy());
        return new PlannedOutage(
                outageId,
                areaCode,
                scope.transformerAreas().getFirst(),
                cause,
                plan.from(),
                null,
                0,
                List.of(first),
                ListKey.of(plan.publishedAt(), outageId),
                scope);
    }

    public OutagePlan plan() {
        return Objects.requireNonNull(scope.plan());
    }

    @Override
    public @Nullable String workOrderId() {
        return null;
    }

    @Override
    public OutageStage stage() {
        return OutageStage.PLANNED;
    }

    @Override
    public Instant startedAt() {
        return plan().from();
    }

    @Override
    public Instant openedAt() {
        return plan().publishedAt();
    }

    /** Its time has come: its transformer areas are claimed, what is left is to say so. */
    @Override
    public Decision<Outage> begin(Instant now, OutagePromises promises) {
        if (beginsAt == null || beginsAt.isAfter(now)) {
            return Decision.unchanged();
        }
        Instant next = promises.nextUpdate(now, plan().until());
        return Decision.changed(
                OpenOutage.begun(this, next),
                new OutageOpened(
                        outageId,
                        areaCode,
                        scope.transformerAreas(),
                        cause,
                        plan().from(),
                        now,
                        plan().until(),
                        next,
                        scope.kind(),
                        null));
    }

    @Override
    public Decision<Outage> join(Meeting report, Instant at, OutagePromises promises) {
        if (calledOffAt != null) {
            return Decision.rejected(Rejection.conflict("outage-over"));
        }
        return Decision.changed(
                new PlannedOutage(
                        outageId,
                        areaCode,
                        transformerArea,
                        cause,
                        beginsAt,
                        null,
                        joinedReports + 1,
                        notes,
                        listKey,
                        scope),
                new ReportJoinedOutage(
                        outageId, report.caseId(), at, OutageStage.PLANNED, cause, plan().until(), plan().until()));
    }

    /** It is called off; nobody was without supply. */
    @Override
    public Decision<Outage> endPlan(Instant at, String dispatcher) {
        if (calledOffAt != null) {
            return Decision.rejected(Rejection.conflict("outage-over"));
        }
        return Decision.changed(new PlannedOutage(
                outageId,
                areaCode,
                transformerArea,
                cause,
                null,
                at,
                joinedReports,
                OutageNote.after(notes, new OutageNote(at, OutageStage.PLANNED, cause, null, dispatcher)),
                listKey,
                scope));
    }
}
