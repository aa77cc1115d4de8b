package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Repaired as far as the feeder's crew or breaker knows; nobody has looked at each transformer area. It ends when devices or a sample
 * of those who reported say that supply is back, or nobody says in time that it is not.
 *
 * @param sample who is asked
 */
public record VerifyingOutage(
        String outageId,
        String areaCode,
        String transformerArea,
        @Nullable String workOrderId,
        CauseClass cause,
        Instant startedAt,
        Instant openedAt,
        int joinedReports,
        List<OutageNote> notes,
        String listKey,
        OutageScope scope,
        RestorationSample sample)
        implements Outage {

    static VerifyingOutage of(OpenOutage open, RestorationSample sample) {
        OutageNote note = new OutageNote(sample.askedAt(), OutageStage.VERIFYING, open.cause(), null, null);
        return new VerifyingOutage(
                open.outageId(),
                open.areaCode(),
                open.transformerArea(),
                open.workOrderId(),
                open.cause(),
                open.startedAt(),
                open.openedAt(),
                open.joinedReports(),
                OutageNote.after(open.notes(), note),
                open.listKey(),
                open.scope(),
                sample);
    }

    @Override
    public OutageStage stage() {
        return OutageStage.VERIFYING;
    }

    @Override
    public Instant nextUpdateAt() {
        return sample.answerBy();
    }

    private VerifyingOutage with(CauseClass known, int reports, RestorationSample next) {
        return new VerifyingOutage(
                outageId,
                areaCode,
                transformerArea,
                workOrderId,
                known,
                startedAt,
                openedAt,
                reports,
                notes,
                listKey,
                scope,
                next);
    }

    /** Who reported before supply should have been back belongs to it; who reports later says that it is not. */
    @Override
    public Decision<Outage> join(Meeting report, Instant at, OutagePromises promises) {
        if (report.stillDark() || report.reportedAt().isAfter(sample.restoredAt())) {
            return scope.feeder() == null
                    ? deny(report.workOrderId(), report.restoreBy(), at, promises)
                    : Decision.rejected(
                            Rejection.conflict("outage-over")); // of which area of the feeder, its own outage tells
        }
        return Decision.changed(
                with(cause, joinedReports + 1, sample),
                new ReportJoinedOutage(
                        outageId, report.caseId(), at, OutageStage.VERIFYING, cause, null, sample.answerBy()));
    }

    @Override
    public Decision<Outage> deny(String orderId, Instant restoreBy, Instant at, OutagePromises promises) {
        Instant next = promises.nextUpdate(at, restoreBy);
        return Decision.changed(
                dark(orderId, restoreBy, next, scope.alone(), at),
                new OutageUpdated(outageId, at, OutageStage.SUSPECTED, cause, restoreBy, next),
                new RestorationDenied(outageId, at, orderId));
    }

    private OpenOutage dark(
            @Nullable String orderId, @Nullable Instant expected, Instant next, OutageScope extent, Instant at) {
        OutageNote note = new OutageNote(at, OutageStage.SUSPECTED, cause, expected, null);
        return new OpenOutage(
                outageId,
                areaCode,
                transformerArea,
                orderId,
                cause,
                OutageStage.SUSPECTED,
                startedAt,
                openedAt,
                expected,
                false,
                next,
                joinedReports,
                OutageNote.after(notes, note),
                listKey,
                extent);
    }

    /** The feeder is dark again before it was certain that this area had supply; what is told of that, it is told with the rest. */
    @Override
    public Decision<Outage> joinFeeder(FeederLink link) {
        FeederLink known = scope.partOf();
        if (known != null && known.outageId().equals(link.outageId())) {
            return Decision.unchanged();
        }
        return link.is(FeederLink.Role.LED)
                ? Decision.changed(dark(null, null, sample.answerBy(), scope.linked(link), sample.askedAt()))
                : Outage.super.joinFeeder(link);
    }

    @Override
    public Decision<Outage> confirmedBy(String caseId) {
        if (!sample.waitsFor(caseId)) {
            return Decision.unchanged();
        }
        VerifyingOutage next = with(cause, joinedReports, sample.confirmedBy(caseId));
        return scope.feeder() == null && next.sample.isConfirmed()
                ? next.restore(sample.restoredAt())
                : Decision.changed(next);
    }

    /** A device may tell that supply came back later than the crew thought. */
    @Override
    public Decision<Outage> restore(Instant at) {
        Instant restoredAt = at.isAfter(sample.restoredAt()) ? at : sample.restoredAt();
        return RestoredOutage.from(this, restoredAt);
    }

    @Override
    public Decision<Outage> explain(CauseClass found) {
        return found == cause ? Decision.unchanged() : Decision.changed(with(found, joinedReports, sample));
    }
}
