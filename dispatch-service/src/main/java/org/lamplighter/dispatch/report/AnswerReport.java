package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.util.Optional;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.dispatch.supply.StoppedSupply;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;

/** Answers reports for which a crew could do nothing, before one is sent. */
public final class AnswerReport {

    private final Aggregates<AnsweredReport> answered;
    private final Aggregates<WorkOrder> orders;
    private final JoinedReports joinedReports;
    private final StoppedSupply stopped;
    private final Clock clock;

    public AnswerReport(
            Aggregates<AnsweredReport> answered,
            Aggregates<WorkOrder> orders,
            JoinedReports joinedReports,
            StoppedSupply stopped,
            Clock clock) {
        this.answered = answered;
        this.orders = orders;
        this.joinedReports = joinedReports;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** Answers it, once, if it shows such a sign, and tells why; empty when it is to be dealt with as every report. */
    public Optional<NoCrewReason> answer(Report report, EventMetadata cause) {
        String id = AnsweredReport.idFor(report.caseId());
        Optional<NoCrewReason> before =
                answered.find(id).map(found -> found.state().reason());
        if (before.isPresent()) {
            return before;
        }
        Optional<NoCrewReason> reason = SignAgainstCrew.in(
                report,
                Optional.ofNullable(report.accountNumber())
                        .flatMap(account -> stopped.at(account, report.reportedAt())));
        // Delivered again after the account was stopped: what was decided first stands.
        boolean decided = orders.find(report.workOrderId()).isPresent()
                || joinedReports.find(report.caseId()).isPresent();
        if (reason.isEmpty() || decided) {
            return Optional.empty();
        }
        answered.create(id, cause, () -> AnsweredReport.of(report, reason.get(), clock.instant()));
        return reason;
    }
}
