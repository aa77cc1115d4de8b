package org.lamplighter.intake.cases;

import java.time.Instant;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.intake.Milestone;
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

    /**
     * Who was told of the outage while it was open belongs to it, even when supply came back before dispatch took the report:
     * then only the question is left.
     */
    @Override
    public Decision<Case> joined(OutageNotice notice, LimitTable limits, Instant now) {
        if (file.order() != null || isOfAnEarlierRound(notice)) {
            return Decision.unchanged();
        }
        OutageNotice known = file.outage();
        OutageNotice over = known != null && file.isInOutage(notice.outageId()) && known.isOver() ? known : notice;
        return over.isOver()
                ? Underway.restoredWithoutOrder(file.withOutage(over), over, limits, now)
                : Underway.joinedBy(file, notice);
    }

    /** The customer hears why, and is asked: "not solved" brings the crew. */
    @Override
    public Decision<Case> answeredWithoutCrew(NoCrewReason reason, Instant at, LimitTable limits, Instant now) {
        if (file.round() > 1 || file.order() != null) {
            return Decision.unchanged();
        }
        Milestone answer = switch (reason) {
            case ARREARS -> Milestone.ANSWERED_ARREARS;
            case OWN_INSTALLATION -> Milestone.ANSWERED_OWN_INSTALLATION;
            case THEFT -> Milestone.ANSWERED_THEFT;
            case BREACH -> Milestone.ANSWERED_BREACH;
        };
        return Underway.answered(file, at, answer, limits, now);
    }

    /** Of two services' clocks only much later is certainly later: within the first round there is nothing to mistake. */
    private boolean isOfAnEarlierRound(OutageNotice notice) {
        return file.round() > 1 && notice.at().isBefore(file.promises().from());
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
