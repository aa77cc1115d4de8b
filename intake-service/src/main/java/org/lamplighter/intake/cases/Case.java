package org.lamplighter.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.intake.outages.KnownOutage;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A fault report from its first word to its archiving (故障报修工单).
 *
 * <pre>
 *                 ┌──────────────┐ outage restored
 *            ┌───▶│ JoinedOutage │─────────────────────────────────────────────┐
 *            │    └──────┬───────┘                                             ▼
 *  ┌─────────┴┐   ┌──────▼─────┐  ┌──────────────┐  ┌────────────┐  ┌────────┐ ┌──────────────────────┐ yes, or   ┌────────┐
 *  │ Reported │──▶│ Dispatched │─▶│ CrewOnTheWay │─▶│ CrewOnSite │─▶│Restored│▶│ AwaitingConfirmation │──────────▶│ Closed │
 *  └──────────┘   └────────────┘  └──────────────┘  └────────────┘  └────────┘ └──────────┬───────────┘ no answer └────────┘
 *       ▲                                                                          "no": next round
 *       └─────────────────────────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>A case in an outage may be asked before it is certain that the outage is over; when it is not, the case goes back to it.
 *
 * <p>Dispatch's news may come twice, late or not at all: a step moves a case forward from wherever it stands, and never back.
 * Only an order that is given back, or another crew that takes over later, begins anew.
 */
public sealed interface Case permits Underway, AwaitingConfirmation, Closed {

    CaseFile file();

    CaseStatus status();

    /** When the case is archived without an answer, while it waits for one. */
    default Optional<Instant> archivedAt() {
        return Optional.empty();
    }

    /** A report is accepted. */
    static Decision<Case> opened(
            String caseId, Report report, Site site, @Nullable KnownOutage outage, LimitTable limits, Sealing sealing) {
        OutageNotice notice = outage == null ? null : OutageNotice.of(outage);
        CaseFile file = CaseFile.opened(caseId, report, limits.promise(report.siteClass(), report.at()), notice);
        return Decision.changed(new Reported(file), reported(file, site, sealing));
    }

    private static FaultReported reported(CaseFile file, Site site, Sealing sealing) {
        Report report = file.report();
        SealedText description = report.description() == null ? null : sealing.seal(report.description());
        OutageNotice outage = file.outage();
        return new FaultReported(
                file.caseId(),
                report.at(),
                report.channel(),
                report.partnerId(),
                report.customer(),
                report.account() == null ? null : report.account().value(),
                report.area(),
                report.transformer(),
                report.siteClass(),
                sealing.seal(report.contactName()),
                sealing.seal(report.contactPhone()),
                sealing.seal(report.address()),
                report.symptom(),
                report.extent(),
                report.selfCheck(),
                report.urgency(),
                description,
                site.latitude(),
                site.longitude(),
                file.promises().arriveBy(),
                file.promises().restoreBy(),
                outage == null ? null : outage.outageId(),
                report.language());
    }

    /** Dispatch opened a work order for a round: for an outage, or because the fault is none of an outage's. */
    default Decision<Case> orderOpened(String workOrderId, int round, @Nullable String outageId) {
        return Decision.unchanged();
    }

    /** A crew made a step. */
    default Decision<Case> repaired(RepairStep step, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }

    /** A crew gave the order back: it will not come. */
    default Decision<Case> orderReturned(String workOrderId, String crewId, Instant at) {
        return Decision.unchanged();
    }

    /**
     * The order rests: nobody comes for now.
     *
     * @param until when it goes on at the latest
     * @param reason why, if this version knows the reason
     */
    default Decision<Case> orderRests(String workOrderId, Instant at, Instant until, @Nullable HoldReason reason) {
        return Decision.unchanged();
    }

    /** The order goes on. If its clocks stood, what was promised moved. */
    default Decision<Case> orderGoesOn(String workOrderId, Instant at, Instant arriveBy, Instant restoreBy) {
        return Decision.unchanged();
    }

    /** The order was withdrawn: the case's outage is repaired with another, and goes on as part of it. */
    default Decision<Case> orderWithdrawn(
            String workOrderId, String outageId, Instant at, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }

    /** Dispatch found that the case belongs to an outage. */
    default Decision<Case> joined(OutageNotice notice, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }

    /** Dispatch answers it and sends no crew. */
    default Decision<Case> answeredWithoutCrew(NoCrewReason reason, Instant at, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }

    /** Something about an outage changed. */
    default Decision<Case> outageUpdated(OutageNotice notice) {
        return Decision.unchanged();
    }

    /** Supply should be back, and this customer is one of those who are asked whether it is. */
    default Decision<Case> restorationToConfirm(OutageNotice notice, Instant since, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }

    /** Supply is back for everyone in an outage. */
    default Decision<Case> outageRestored(OutageNotice last, LimitTable limits, Instant now) {
        return Decision.unchanged();
    }

    /** The customer says whether it is solved. */
    Decision<Case> answered(Confirmation confirmation, LimitTable limits, Sealing sealing, Instant now);

    /** The time for an answer may be over. */
    default Decision<Case> clockLookedAt(Instant now) {
        return Decision.unchanged();
    }

    /** Nobody asked the customer yet. */
    static Decision<Case> notAsked() {
        return Decision.rejected(Rejection.conflict("confirmation-not-asked"));
    }

    /** Entries that came after the one with this number. */
    default List<HistoryEntry> since(long sequence) {
        return file().history().stream()
                .filter(entry -> entry.sequence() > sequence)
                .toList();
    }
}
