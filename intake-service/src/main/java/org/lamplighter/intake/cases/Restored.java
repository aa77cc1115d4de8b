package org.lamplighter.intake.cases;

import java.time.Instant;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Decision;

/** Supply is back; the crew's report is still to come. */
public record Restored(CaseFile file) implements Underway {

    @Override
    public CaseStatus status() {
        return CaseStatus.RESTORED;
    }

    @Override
    public Underway with(CaseFile other) {
        return new Restored(other);
    }

    @Override
    public boolean isPast(RepairStep.Kind kind) {
        return !kind.isAfter(RepairStep.Kind.RESTORED);
    }

    /** The outage's end came before the news of the order: nobody is going to report on it. */
    @Override
    public Decision<Case> orderWithdrawn(
            String workOrderId, String outageId, Instant at, LimitTable limits, Instant now) {
        return file.isServedBy(workOrderId)
                ? Underway.onlyAsked(file.withoutOrder(workOrderId), limits, now)
                : Decision.unchanged();
    }

    @Override
    public Decision<Case> outageUpdated(OutageNotice notice) {
        return Decision.unchanged();
    }

    @Override
    public Decision<Case> outageRestored(OutageNotice last, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }
}
