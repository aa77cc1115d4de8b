package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.dispatch.assignment.OpenWorkOrder;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.PersonalText;

/**
 * The customer said it is not solved: a new order for the new round. After an outage of a transformer area it repairs no
 * outage: the area has supply again, as the crew saw, so what is left is this customer's own. After a feeder outage the crew
 * saw only the feeder: then the transformer area is dark until somebody has seen it, and the report counts as a new one.
 */
public final class ReopenCase {

    private final Aggregates<WorkOrder> orders;
    private final JoinedReports joinedReports;
    private final Aggregates<AnsweredReport> answered;
    private final Aggregates<Outage> outages;
    private final ReceiveReport receiveReport;
    private final OpenWorkOrder openWorkOrder;
    private final Clock clock;

    public ReopenCase(
            Aggregates<WorkOrder> orders,
            JoinedReports joinedReports,
            Aggregates<AnsweredReport> answered,
            Aggregates<Outage> outages,
            ReceiveReport receiveReport,
            OpenWorkOrder openWorkOrder,
            Clock clock) {
        this.orders = orders;
        this.joinedReports = joinedReports;
        this.answered = answered;
        this.outages = outages;
        this.receiveReport = receiveReport;
        this.openWorkOrder = openWorkOrder;
        this.clock = clock;
    }

    /**
     * Opens the round's order, once.
     *
     * @param reason the customer's words, if any
     */
    public void reopen(String caseId, int round, @Nullable PersonalText reason, Promise promise, EventMetadata cause) {
        if (openWorkOrder.isOpened(OrderFacts.idFor(caseId, round))) {
            joinedReports.forgetUnconfirmed(caseId, round); // an earlier delivery may have died before that
            return;
        }
        OrderFacts before = factsBefore(caseId, round);
        Fault fault = reason == null
                ? before.fault()
                : new Fault(before.fault().symptom(), before.fault().urgency(), reason);
        if (joinedIn(caseId, round) || mayBeDark(before.outageId())) {
            receiveReport.receive(stillDark(before, round, fault, promise, cause), cause);
        } else {
            openWorkOrder.open(
                    OrderFacts.of(
                            caseId, round, before.site(), before.contact(), fault, promise, null, clock.instant()),
                    cause);
        }
    }

    private Report stillDark(OrderFacts before, int round, Fault fault, Promise promise, EventMetadata cause) {
        Aftermath after = Optional.ofNullable(before.outageId())
                .flatMap(outages::find)
                .map(outage -> Aftermath.of(outage.state()))
                .orElse(null);
        return new Report(
                before.caseId(),
                round,
                cause.time(),
                before.site(),
                before.contact(),
                fault,
                Extent.UNKNOWN,
                new SelfCheck(null, null, null),
                promise,
                null,
                null,
                after);
    }

    /** The first delivery got as far as that. */
    private boolean joinedIn(String caseId, int round) {
        return joinedReports
                .find(caseId)
                .filter(joined -> joined.isOfRound(round))
                .isPresent();
    }

    /** No crew has seen the transformer area since: it ended with the feeder's, or is not over. */
    private boolean mayBeDark(@Nullable String outageId) {
        return outageId != null
                && outages.find(outageId)
                        .map(Stored::state)
                        .filter(outage -> !(outage instanceof RestoredOutage)
                                || outage.scope().feeder() != null
                                || outage.scope().partOf() != null)
                        .isPresent();
    }

    private OrderFacts factsBefore(String caseId, int round) {
        return orders.find(OrderFacts.idFor(caseId, round - 1))
                .map(order -> order.state().facts())
                .or(() -> joinedFacts(caseId))
                .or(() -> answeredFacts(caseId))
                .orElseThrow(() -> new NoSuchAggregateException("earlier round of case", caseId));
    }

    private Optional<OrderFacts> joinedFacts(String caseId) {
        return joinedReports
                .find(caseId)
                .map(joined -> OrderFacts.of(
                        caseId,
                        1,
                        joined.site(),
                        joined.contact(),
                        joined.fault(),
                        joined.promise(),
                        joined.outageId(),
                        clock.instant()));
    }

    /** It had no order, because it was answered; the customer says that the answer was wrong. */
    private Optional<OrderFacts> answeredFacts(String caseId) {
        return answered.find(AnsweredReport.idFor(caseId))
                .map(report -> report.state().facts(clock.instant()));
    }
}
