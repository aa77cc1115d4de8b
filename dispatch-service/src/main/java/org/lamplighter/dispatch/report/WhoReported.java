package org.lamplighter.dispatch.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.ReportingCustomers;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;

/** Who reported an outage: the one whose report made its order, and those who joined it. */
final class WhoReported implements ReportingCustomers {

    private static final String NOTICE = "N-";

    private final Aggregates<WorkOrder> orders;
    private final JoinedReports joinedReports;

    WhoReported(Aggregates<WorkOrder> orders, JoinedReports joinedReports) {
        this.orders = orders;
        this.joinedReports = joinedReports;
    }

    @Override
    public List<String> of(Outage outage, int atMost) {
        Stream<String> first = outage.scope().feeder() == null
                ? Optional.ofNullable(outage.workOrderId())
                        .flatMap(orders::find)
                        .map(order -> order.state().facts().caseId())
                        .filter(caseId -> !caseId.startsWith(NOTICE))
                        .stream()
                : Stream.empty(); // its order is that of the outage that leads it
        return Stream.concat(first, joinedReports.ofOutage(outage.outageId(), atMost).stream())
                .distinct()
                .limit(atMost)
                .toList();
    }
}
