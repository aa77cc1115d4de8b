package org.lamplighter.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.intake.promises.Promises;

/**
 * What every state of a case carries.
 *
 * @param caseId the case's number
 * @param report the report as it was taken
 * @param round 1 for the first, counted up when the customer says it is not solved
 * @param promises what was promised when the round began, later by as long as its clocks stood
 * @param order the round's work order, once one is known
 * @param formerOrders work orders of earlier rounds: what they still tell comes too late
 * @param crew the crew that works on it, once one does
 * @param freeSince when the last crew that gave the order back did so; what was before that is over
 * @param outage the outage it belongs to, if it does
 * @param history what the customer could follow, oldest first; the last {@value #MOST_ENTRIES} entries
 */
public record CaseFile(
        String caseId,
        Report report,
        int round,
        Promises promises,
        @Nullable String order,
        List<String> formerOrders,
        @Nullable Crew crew,
        @Nullable Instant freeSince,
        @Nullable OutageNotice outage,
        List<HistoryEntry> history) {

    /** A document stays small however long an outage is reported on. */
    static final int MOST_ENTRIES = 100;

    public CaseFile {
        formerOrders = List.copyOf(formerOrders);
        history = List.copyOf(history);
    }

    static CaseFile opened(String caseId, Report report, Promises promises, @Nullable OutageNotice outage) {
        HistoryEntry first = HistoryEntry.status(1, report.at(), CaseStatus.REPORTED, null);
        return new CaseFile(caseId, report, 1, promises, null, List.of(), null, null, outage, List.of(first));
    }

    /** The number of the latest entry. */
    public long lastSequence() {
        return history.getLast().sequence();
    }

    boolean isInOutage(String outageId) {
        return outage != null && outage.outageId().equals(outageId);
    }

    Optional<OutageNotice> knownOutage() {
        return Optional.ofNullable(outage);
    }

    /** Whether an order is the one of this round; the first order heard of is, unless it served an earlier round. */
    boolean isServedBy(String workOrderId) {
        return order == null ? !formerOrders.contains(workOrderId) : order.equals(workOrderId);
    }

    CaseFile withOrder(String workOrderId) {
        return new CaseFile(
                caseId, report, round, promises, workOrderId, formerOrders, crew, freeSince, outage, history);
    }

    /** Its order is withdrawn, and the crew it was given to does not come. */
    CaseFile withoutOrder(String withdrawn) {
        List<String> former = new ArrayList<>(formerOrders);
        former.add(withdrawn);
        return new CaseFile(caseId, report, round, promises, null, former, null, freeSince, outage, history);
    }

    CaseFile withCrew(@Nullable Crew next) {
        return Objects.equals(next, crew)
                ? this
                : new CaseFile(caseId, report, round, promises, order, formerOrders, next, freeSince, outage, history);
    }

    /** The order is free again: whoever had it does not come. */
    CaseFile freed(Instant at) {
        return new CaseFile(caseId, report, round, promises, order, formerOrders, null, at, outage, history);
    }

    /** Notes since when the order is free, though another crew has it already. */
    CaseFile freedBefore(Instant at) {
        return new CaseFile(caseId, report, round, promises, order, formerOrders, crew, at, outage, history);
    }

    boolean isFreeSince(Instant at) {
        return freeSince != null && !freeSince.isBefore(at);
    }

    CaseFile withOutage(@Nullable OutageNotice next) {
        return new CaseFile(caseId, report, round, promises, order, formerOrders, crew, freeSince, next, history);
    }

    CaseFile withPromises(Promises next) {
        return new CaseFile(caseId, report, round, next, order, formerOrders, crew, freeSince, outage, history);
    }

    /** A new round with new clocks; whoever worked on the last one is done with it. */
    CaseFile nextRound(Promises next) {
        List<String> former = new ArrayList<>(formerOrders);
        Optional.ofNullable(order).ifPresent(former::add);
        return new CaseFile(caseId, report, round + 1, next, null, former, null, null, null, history)
                .noted(next.from(), CaseStatus.REPORTED, null);
    }

    /** Notes a change of status. */
    CaseFile noted(Instant at, CaseStatus status, @Nullable Instant answerBy) {
        return with(HistoryEntry.status(lastSequence() + 1, at, status, answerBy));
    }

    /** Notes a milestone, with whatever is known at it. */
    CaseFile noted(Instant at, CaseStatus status, Milestone milestone, @Nullable CauseClass cause) {
        boolean ofOutage = milestone == Milestone.JOINED_OUTAGE || milestone == Milestone.OUTAGE_UPDATED;
        OutageNotice told = ofOutage ? outage : null;
        return with(new HistoryEntry(
                lastSequence() + 1,
                at,
                status,
                milestone,
                crew == null ? null : crew.name(),
                expectedCrew(milestone),
                told == null ? cause : told.cause(),
                told == null ? null : told.expectedRestoration(),
                told == null ? null : told.nextUpdateAt(),
                null,
                null));
    }

    /** Notes that the order rests, until when at the latest, and why. */
    CaseFile resting(Instant at, Instant until, @Nullable HoldReason reason) {
        return with(new HistoryEntry(
                lastSequence() + 1,
                at,
                CaseStatus.REPORTED,
                Milestone.ORDER_ON_HOLD,
                null,
                null,
                null,
                null,
                until,
                reason,
                null));
    }

    /** Whether the last that its customer heard of the repair is that it rests. */
    boolean isResting() {
        return history.reversed().stream()
                .map(HistoryEntry::milestone)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(Milestone.ORDER_ON_HOLD::equals)
                .isPresent();
    }

    /** The event that tells of a milestone. */
    CaseProgressed progressed(Instant at, Milestone milestone, @Nullable CauseClass cause) {
        CauseClass known = cause == null && outage != null ? outage.cause() : cause;
        boolean goesOn = milestone == Milestone.ORDER_GOES_ON;
        return new CaseProgressed(
                caseId,
                milestone,
                at,
                order,
                crew == null ? null : crew.name(),
                expectedCrew(milestone),
                outage == null ? null : outage.outageId(),
                known == null ? null : known.name(),
                outage == null ? null : outage.expectedRestoration(),
                outage == null ? null : outage.nextUpdateAt(),
                null,
                goesOn ? promises.arriveBy() : null,
                goesOn ? promises.restoreBy() : null);
    }

    /** The event that tells that the order rests. */
    CaseProgressed rests(Instant at, Instant until, @Nullable HoldReason reason) {
        return new CaseProgressed(
                caseId,
                Milestone.ORDER_ON_HOLD,
                at,
                order,
                null,
                null,
                outage == null ? null : outage.outageId(),
                null,
                null,
                until,
                reason == null ? null : reason.name(),
                null,
                null);
    }

    private @Nullable Instant expectedCrew(Milestone milestone) {
        return switch (milestone) {
            case CREW_ASSIGNED, CREW_ACCEPTED, CREW_DEPARTED, OUTAGE_UPDATED ->
                crew == null || crew.last().isAfter(RepairStep.Kind.DEPARTED) ? null : crew.expectedAt();
            case CREW_ARRIVED,
                    SUPPLY_RESTORED,
                    REPAIR_COMPLETED,
                    JOINED_OUTAGE,
                    ANSWERED_ARREARS,
                    ANSWERED_OWN_INSTALLATION,
                    ANSWERED_THEFT,
                    ANSWERED_BREACH,
                    ORDER_ON_HOLD,
                    ORDER_GOES_ON -> null;
        };
    }

    private CaseFile with(HistoryEntry entry) {
        List<HistoryEntry> longer = new ArrayList<>(history);
        longer.add(entry);
        List<HistoryEntry> kept = longer.subList(Math.max(0, longer.size() - MOST_ENTRIES), longer.size());
        return new CaseFile(caseId, report, round, promises, order, formerOrders, crew, freeSince, outage, kept);
    }
}
