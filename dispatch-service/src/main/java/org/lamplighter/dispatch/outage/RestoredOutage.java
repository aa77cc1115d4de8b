package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Supply is back.
 *
 * @param restoredAt since when
 */
public record RestoredOutage(
        String outageId,
        String areaCode,
        String transformerArea,
        @Nullable String workOrderId,
        CauseClass cause,
        Instant startedAt,
        Instant openedAt,
        Instant restoredAt,
        int joinedReports,
        List<OutageNote> notes,
        String listKey,
        OutageScope scope)
        implements Outage {

    public RestoredOutage {
        scope = scope == null ? OutageScope.of(transformerArea) : scope; // kept before outages had one
    }

    /** What an outage is from the moment supply is back, told. */
    static Decision<Outage> from(Outage before, Instant restoredAt) {
        OutageNote note = new OutageNote(restoredAt, OutageStage.RESTORED, before.cause(), null, null);
        return Decision.changed(
                new RestoredOutage(
                        before.outageId(),
                        before.areaCode(),
                        before.transformerArea(),
                        before.workOrderId(),
                        before.cause(),
                        before.startedAt(),
                        before.openedAt(),
                        restoredAt,
                        before.joinedReports(),
                        OutageNote.after(before.notes(), note),
                        before.listKey(),
                        before.scope()),
                new OutageRestored(before.outageId(), restoredAt, before.cause()));
    }

    @Override
    public OutageStage stage() {
        return OutageStage.RESTORED;
    }

    /**
     * Who was told of the outage when filing a report, before supply came back, belongs to it though the report comes late.
     * Anyone else's report is news: perhaps it is dark again.
     */
    @Override
    public Decision<Outage> join(Meeting report, Instant at, OutagePromises promises) {
        if (report.workOrderId().equals(workOrderId)) {
            return Decision.unchanged(); // it made its order, and is heard again
        }
        if (!report.toldOfIt() || report.reportedAt().isAfter(restoredAt)) {
            return Decision.rejected(Rejection.conflict("outage-over"));
        }
        return Decision.changed(
                new RestoredOutage(
                        outageId,
                        areaCode,
                        transformerArea,
                        workOrderId,
                        cause,
                        startedAt,
                        openedAt,
                        restoredAt,
                        joinedReports + 1,
                        notes,
                        listKey,
                        scope),
                new ReportJoinedOutage(outageId, report.caseId(), at, OutageStage.RESTORED, cause, null, null));
    }

    @Override
    public Decision<Outage> changePlan(PlanRevision revision, Instant now, PlanRules rules) {
        return Decision.rejected(Rejection.conflict("outage-over"));
    }

    @Override
    public Decision<Outage> endPlan(Instant at, String dispatcher) {
        return Decision.rejected(Rejection.conflict("outage-over"));
    }

    /** Told again by someone who died over it. */
    @Override
    public Decision<Outage> joinFeeder(FeederLink link) {
        FeederLink known = scope.partOf();
        return known != null && known.outageId().equals(link.outageId())
                ? Decision.unchanged()
                : Outage.super.joinFeeder(link);
    }

    @Override
    public Decision<Outage> explain(CauseClass found) {
        return found == cause
                ? Decision.unchanged()
                : Decision.changed(new RestoredOutage(
                        outageId,
                        areaCode,
                        transformerArea,
                        workOrderId,
                        found,
                        startedAt,
                        openedAt,
                        restoredAt,
                        joinedReports,
                        notes,
                        listKey,
                        scope));
    }
}
