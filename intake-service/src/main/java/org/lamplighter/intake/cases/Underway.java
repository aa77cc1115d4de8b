package org.lamplighter.intake.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.intake.promises.Promises;
import org.lamplighter.kit.aggregate.Decision;

/** A case that is being worked on. */
public sealed interface Underway extends Case
        permits Reported, JoinedOutage, Dispatched, CrewOnTheWay, CrewOnSite, Restored {

    /** The same state with another file. */
    Underway with(CaseFile file);

    /** Whether the repair has come as far as this step already, whichever crew made it. */
    boolean isPast(RepairStep.Kind kind);

    @Override
    default Decision<Case> orderOpened(String workOrderId, int round, @Nullable String outageId) {
        if (round != file().round() || !file().isServedBy(workOrderId)) {
            return Decision.unchanged();
        }
        CaseFile linked = file().withOrder(workOrderId);
        if (outageId == null) {
            linked = linked.withOutage(null);
        } else if (!linked.isInOutage(outageId)) {
            linked = linked.withOutage(OutageNotice.linkTo(outageId));
        }
        return linked.equals(file()) ? Decision.unchanged() : Decision.changed(with(linked));
    }

    @Override
    default Decision<Case> repaired(RepairStep step, LimitTable limits, Instant now) {
        if (!file().isServedBy(step.workOrderId()) || file().isFreeSince(step.at())) {
            return Decision.unchanged();
        }
        Crew crew = file().crew();
        boolean sameCrew = crew == null || crew.did(step);
        boolean last = step.kind() == RepairStep.Kind.COMPLETED;
        boolean further =
                sameCrew && !isPast(step.kind()) && (crew == null || step.kind().isAfter(crew.last()));
        if (!last && !further && !takesOver(step)) {
            return late(step);
        }
        Crew next = sameCrew && crew != null ? crew.after(step) : Crew.of(step);
        return reached(file().withOrder(step.workOrderId()).withCrew(next), step, limits, now);
    }

    @Override
    default Decision<Case> orderReturned(String workOrderId, String crewId, Instant at) {
        if (!file().isServedBy(workOrderId) || file().isFreeSince(at) || isPast(RepairStep.Kind.RESTORED)) {
            return Decision.unchanged();
        }
        Crew crew = file().crew();
        boolean itsCrew =
                crew != null && crew.crewId().equals(crewId) && !crew.seenAt().isAfter(at);
        return Decision.changed(
                itsCrew
                        ? new Reported(file().freed(at).noted(at, CaseStatus.REPORTED, null))
                        : with(file().freedBefore(at)));
    }

    /** Whoever had the order does not come; another crew that was heard of since does. */
    @Override
    default Decision<Case> orderRests(String workOrderId, Instant at, Instant until, @Nullable HoldReason reason) {
        if (!file().isServedBy(workOrderId) || file().isFreeSince(at) || isPast(RepairStep.Kind.RESTORED)) {
            return Decision.unchanged();
        }
        Crew crew = file().crew();
        if (crew != null && crew.seenAt().isAfter(at)) {
            return Decision.changed(with(file().freedBefore(at)));
        }
        CaseFile rests = file().withOrder(workOrderId).freed(at).resting(at, until, reason);
        return Decision.changed(new Reported(rests), rests.rests(at, until, reason));
    }

    /** Who has a crew again heard of that; what was promised moves all the same. */
    @Override
    default Decision<Case> orderGoesOn(String workOrderId, Instant at, Instant arriveBy, Instant restoreBy) {
        Promises next = new Promises(file().promises().from(), arriveBy, restoreBy);
        if (!file().isServedBy(workOrderId) || isPast(RepairStep.Kind.RESTORED)) {
            return Decision.unchanged();
        }
        CaseFile moved = file().withPromises(next);
        if (file().isResting()) {
            return told(with(moved), at, Milestone.ORDER_GOES_ON);
        }
        return next.equals(file().promises()) ? Decision.unchanged() : Decision.changed(with(moved));
    }

    /** Another crew goes on where the last one stopped: later than anything seen of that one, and supply is not back. */
    private boolean takesOver(RepairStep step) {
        Crew crew = file().crew();
        return crew != null
                && !crew.did(step)
                && !isPast(RepairStep.Kind.RESTORED)
                && step.at().isAfter(crew.seenAt());
    }

    /** A step that comes late moves nothing; at most it names the crew. */
    private Decision<Case> late(RepairStep step) {
        CaseFile named = Late.naming(file(), step);
        return named.equals(file()) ? Decision.unchanged() : Decision.changed(with(named));
    }

    private static Decision<Case> reached(CaseFile file, RepairStep step, LimitTable limits, Instant now) {
        return switch (step.kind()) {
            case ASSIGNED, ACCEPTED -> told(new Dispatched(file), step);
            case DEPARTED -> told(new CrewOnTheWay(file), step);
            case ARRIVED -> told(new CrewOnSite(file), step);
            case RESTORED -> told(new Restored(file), step);
            case COMPLETED -> asked(file, step.at(), Milestone.REPAIR_COMPLETED, step.cause(), limits, now);
        };
    }

    private static Decision<Case> told(Underway next, RepairStep step) {
        return told(next, step.at(), step.kind().milestone());
    }

    private static Decision<Case> told(Underway next, Instant at, Milestone milestone) {
        return Decision.changed(
                next.with(next.file().noted(at, next.status(), milestone, null)),
                next.file().progressed(at, milestone, null));
    }

    /** The last milestone, and with it the question to the customer. */
    private static Decision<Case> asked(
            CaseFile file, Instant at, Milestone last, @Nullable CauseClass cause, LimitTable limits, Instant now) {
        Instant answerBy = limits.answerBy(file.report().siteClass(), now);
        CaseFile noted =
                file.noted(at, CaseStatus.RESTORED, last, cause).noted(now, CaseStatus.AWAITING_CONFIRMATION, answerBy);
        return Decision.changed(
                new AwaitingConfirmation(noted, now, answerBy),
                file.progressed(at, last, cause),
                new ConfirmationAsked(file.caseId(), now, answerBy, null));
    }

    /** Nobody comes: the answer, and the question whether that is all. */
    static Decision<Case> answered(CaseFile file, Instant at, Milestone answer, LimitTable limits, Instant now) {
        Instant answerBy = limits.answerBy(file.report().siteClass(), now);
        CaseFile noted = file.noted(at, CaseStatus.REPORTED, answer, null)
                .noted(now, CaseStatus.AWAITING_CONFIRMATION, answerBy);
        return Decision.changed(
                new AwaitingConfirmation(noted, now, answerBy),
                file.progressed(at, answer, null),
                new ConfirmationAsked(file.caseId(), now, answerBy, null));
    }

    @Override
    default Decision<Case> joined(OutageNotice notice, LimitTable limits, Instant now) {
        return Decision.unchanged(); // It has an order of its own.
    }

    @Override
    default Decision<Case> orderWithdrawn(
            String workOrderId, String outageId, Instant at, LimitTable limits, Instant now) {
        if (!file().isServedBy(workOrderId)) {
            return Decision.unchanged();
        }
        OutageNotice known = file().outage();
        OutageNotice notice = known != null && file().isInOutage(outageId) ? known : OutageNotice.linkTo(outageId);
        CaseFile free = file().withoutOrder(workOrderId).withOutage(notice);
        return notice.isOver()
                ? restoredWithoutOrder(free, notice, limits, now)
                : told(new JoinedOutage(free), at, Milestone.JOINED_OUTAGE);
    }

    @Override
    default Decision<Case> outageUpdated(OutageNotice notice) {
        OutageNotice known = file().outage();
        if (known == null || !file().isInOutage(notice.outageId()) || !notice.isNewerThan(known) || known.isOver()) {
            return Decision.unchanged();
        }
        Underway next = with(file().withOutage(notice));
        return isWorthTelling(notice, known)
                ? told(next, notice.at(), Milestone.OUTAGE_UPDATED)
                : Decision.changed(next);
    }

    /** Whether an update is news to this customer. */
    default boolean isWorthTelling(OutageNotice notice, OutageNotice known) {
        return notice.tellsMoreThan(known);
    }

    @Override
    default Decision<Case> outageRestored(OutageNotice last, LimitTable limits, Instant now) {
        if (!file().isInOutage(last.outageId())) {
            return Decision.unchanged();
        }
        return told(new Restored(file()), last.at(), Milestone.SUPPLY_RESTORED);
    }

    /** Supply is back, and no crew is going to report on it. */
    static Decision<Case> restoredWithoutOrder(CaseFile file, OutageNotice last, LimitTable limits, Instant now) {
        return asked(file, last.at(), Milestone.SUPPLY_RESTORED, last.cause(), limits, now);
    }

    /** Only the question is left. */
    static Decision<Case> onlyAsked(CaseFile file, LimitTable limits, Instant now) {
        Instant answerBy = limits.answerBy(file.report().siteClass(), now);
        return Decision.changed(
                new AwaitingConfirmation(file.noted(now, CaseStatus.AWAITING_CONFIRMATION, answerBy), now, answerBy),
                new ConfirmationAsked(file.caseId(), now, answerBy, null));
    }

    /** The outage takes the case in. */
    static Decision<Case> joinedBy(CaseFile file, OutageNotice notice) {
        return told(new JoinedOutage(file.withOutage(notice)), notice.at(), Milestone.JOINED_OUTAGE);
    }

    @Override
    default Decision<Case> answered(Confirmation confirmation, LimitTable limits, Sealing sealing, Instant now) {
        return Case.notAsked();
    }
}
