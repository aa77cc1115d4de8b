package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.util.Optional;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;

/** Answers reports for which a crew could do nothing, before one is sent. */
public final class AnswerReport {

    private final Aggregates<AnsweredReport> answered;
    private final Aggregates<WorkOrder> orders;
    private final JoinedReports joinedReports;
    private final FedAccounts accounts;
    private final Clock clock;

    public AnswerReport(
            Aggregates<AnsweredReport> answered,
            Aggregates<WorkOrder> orders,
            JoinedReports joinedReports,
            FedAccounts accounts,
            Clock clock) {
        this.answered = answered;
        this.orders = orders;
        this.joinedReports = joinedReports;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Answers it, once, if it shows such a sign; {@code false} when it is to be dealt with as every report. */
    public boolean answered(Report report, EventMetadata cause) {
        String id = AnsweredReport.idFor(report.caseId());
        if (answered.find(id).isPresent()) {
            return true;
        }
        Optional<SignAgainstCrew> sign = SignAgainstCrew.in(
                report,
                Optional.ofNullable(report.accountNumber())
                        .flatMap(accounts::stoppedSince)
                        .orElse(null));
        // Delivered again after the account was stopped: what was decided first stands.
        boolean decided = orders.find(report.workOrderId()).isPresent()
                || joinedReports.find(report.caseId()).isPresent();
        if (sign.isEmpty() || decided) {
            return false;
        }
        answered.create(id, cause, () -> AnsweredReport.of(report, sign.get().reason(), clock.instant()));
        return true;
    }
}
