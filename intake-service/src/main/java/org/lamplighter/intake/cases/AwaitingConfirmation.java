package org.lamplighter.intake.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.intake.promises.Promises;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.PersonalText;

/**
 * The customer is asked whether it is solved (回访).
 *
 * @param askedAt when the question was put
 * @param answerBy when the case is archived without an answer
 */
public record AwaitingConfirmation(CaseFile file, Instant askedAt, Instant answerBy) implements Case {

    @Override
    public CaseStatus status() {
        return CaseStatus.AWAITING_CONFIRMATION;
    }

    @Override
    public Optional<Instant> archivedAt() {
        return Optional.of(answerBy);
    }

    @Override
    public Decision<Case> repaired(RepairStep step, LimitTable limits, Instant now) {
        CaseFile named = Late.naming(file, step);
        return named.equals(file)
                ? Decision.unchanged()
                : Decision.changed(new AwaitingConfirmation(named, askedAt, answerBy));
    }

    /** Whether it was asked before it was certain that its outage is over. */
    public boolean isOfSample() {
        return file.knownOutage().filter(OutageNotice::isBeingConfirmed).isPresent();
    }

    /** Somebody is still dark: the outage goes on, and this customer is told as the others are. */
    @Override
    public Decision<Case> outageUpdated(OutageNotice notice) {
        return isOfSample() && file.isInOutage(notice.outageId())
                ? new JoinedOutage(file).outageUpdated(notice)
                : Decision.unchanged();
    }

    /** The others are told now; this customer is asked already. */
    @Override
    public Decision<Case> outageRestored(OutageNotice last, LimitTable limits, Instant now) {
        return isOfSample() && file.isInOutage(last.outageId())
                ? Decision.changed(new AwaitingConfirmation(file.withOutage(last), askedAt, answerBy))
                : Decision.unchanged();
    }

    @Override
    public Decision<Case> answered(Confirmation confirmation, LimitTable limits, Sealing sealing, Instant now) {
        if (now.isAfter(answerBy)) {
            return Decision.rejected(Rejection.conflict("confirmation-too-late"));
        }
        return confirmation.solved()
                ? closed(now, true, confirmation.satisfaction(), confirmation.comment())
                : reopened(confirmation, limits, sealing, now);
    }

    private Decision<Case> reopened(Confirmation no, LimitTable limits, Sealing sealing, Instant now) {
        Promises promises = limits.promise(file.report().siteClass(), now);
        CaseFile next = file.nextRound(promises);
        SealedText reason = no.comment() == null ? null : sealing.seal(no.comment());
        return Decision.changed(
                new Reported(next),
                new CaseReopened(file.caseId(), now, next.round(), reason, promises.arriveBy(), promises.restoreBy()));
    }

    @Override
    public Decision<Case> clockLookedAt(Instant now) {
        return now.isAfter(answerBy) ? closed(now, false, null, null) : Decision.unchanged();
    }

    private Decision<Case> closed(
            Instant now, boolean byCustomer, @Nullable Integer satisfaction, @Nullable PersonalText comment) {
        CaseFile last = file.noted(now, CaseStatus.CLOSED, null);
        return Decision.changed(
                new Closed(last, now, byCustomer, satisfaction, comment),
                new CaseClosed(file.caseId(), now, byCustomer, satisfaction));
    }
}
