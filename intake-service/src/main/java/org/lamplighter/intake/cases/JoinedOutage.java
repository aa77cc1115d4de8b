package org.lamplighter.intake.cases;

import java.time.Instant;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Decision;

/** Part of an outage that is being worked on; it keeps its own customer, clocks and question. */
public record JoinedOutage(CaseFile file) implements Underway {

    @Override
    public CaseStatus status() {
        return CaseStatus.JOINED_OUTAGE;
    }

    @Override
    public Underway with(CaseFile other) {
        return new JoinedOutage(other);
    }

    @Override
    public boolean isPast(RepairStep.Kind kind) {
        return false;
    }

    /** No crew of its own tells this customer anything: every update is news. */
    @Override
    public boolean isWorthTelling(OutageNotice notice, OutageNotice known) {
        return true;
    }

    @Override
    public Decision<Case> outageRestored(OutageNotice last, LimitTable limits, Instant now) {
        return file.isInOutage(last.outageId())
                ? Underway.restoredWithoutOrder(file, last, limits, now)
                : Decision.unchanged();
    }

    /** One message, not two: the question tells that supply should be back. */
    @Override
    public Decision<Case> restorationToConfirm(OutageNotice notice, Instant since, LimitTable limits, Instant now) {
        OutageNotice known = file.outage();
        if (known == null || !file.isInOutage(notice.outageId()) || !notice.isNewerThan(known)) {
            return Decision.unchanged();
        }
        Instant answerBy = limits.answerBy(file.report().siteClass(), now);
        CaseFile asked =
                file.withOutage(notice.knowing(known.cause())).noted(now, CaseStatus.AWAITING_CONFIRMATION, answerBy);
        return Decision.changed(
                new AwaitingConfirmation(asked, now, answerBy),
                new ConfirmationAsked(file.caseId(), now, answerBy, since));
    }
}
