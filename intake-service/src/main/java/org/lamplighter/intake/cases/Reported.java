package org.lamplighter.intake.cases;

import java.time.Instant;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Decision;

/** Accepted; nobody is on it yet. */
public record Reported(CaseFile file) implements Underway {

    @Override
    public CaseStatus status() {
        return CaseStatus.REPORTED;
    }

    @Override
    public Underway with(CaseFile other) {
        return new Reported(other);
    }

    @Override
    public boolean isPast(RepairStep.Kind kind) {
        return false;
    }

    @Override
    public Decision<Case> joined(OutageNotice notice, LimitTable limits, Instant now) {
        if (file.order() != null || notice.at().isBefore(file.promises().from())) {
            return Decision.unchanged(); // It has an order, or the news is of an earlier round.
        }
        OutageNotice known = file.outage();
        return known != null && file.isInOutage(notice.outageId()) && known.isOver()
                ? Underway.restoredWithoutOrder(file, known, limits, now)
                : Underway.joinedBy(file, notice);
    }

    /**
     * The outage that the customer was told of is over, and dispatch has not said yet what becomes of this report: it stays
     * open until a crew or an outage has taken it.
     */
    @Override
    public Decision<Case> outageRestored(OutageNotice last, LimitTable limits, Instant now) {
        OutageNotice known = file.outage();
        return known != null && file.isInOutage(last.outageId()) && !known.isOver()
                ? Decision.changed(new Reported(file.withOutage(last)))
                : Decision.unchanged();
    }
}
