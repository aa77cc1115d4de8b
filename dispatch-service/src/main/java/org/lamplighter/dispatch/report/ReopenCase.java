package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.assignment.OpenWorkOrder;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.PersonalText;

/**
 * The customer said it is not solved: a new order for the new round. It repairs no outage: the area has supply again, as the
 * crew saw, so what is left is this customer's own.
 */
public final class ReopenCase {

    private final Aggregates<WorkOrder> orders;
    private final JoinedReports joinedReports;
    private final OpenWorkOrder openWorkOrder;
    private final Clock clock;

    public ReopenCase(
            Aggregates<WorkOrder> orders, JoinedReports joinedReports, OpenWorkOrder openWorkOrder, Clock clock) {
        this.orders = orders;
        this.joinedReports = joinedReports;
        this.openWorkOrder = openWorkOrder;
        this.clock = clock;
    }

    /**
     * Opens the round's order, once.
     *
     * @param reason the customer's words, if any
     */
    public void reopen(String caseId, int round, @Nullable PersonalText reason, Promise promise, EventMetadata cause) {
        OrderFacts before = factsBefore(caseId, round);
        Fault fault = reason == null
                ? before.fault()
                : new Fault(before.fault().symptom(), before.fault().urgency(), reason);
        openWorkOrder.open(
                OrderFacts.of(caseId, round, before.site(), before.contact(), fault, promise, null, clock.instant()),
                cause);
    }

    private OrderFacts factsBefore(String caseId, int round) {
        return orders.find(OrderFacts.idFor(caseId, round - 1))
                .map(order -> order.state().facts())
                .or(() -> joinedFacts(caseId))
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
}
