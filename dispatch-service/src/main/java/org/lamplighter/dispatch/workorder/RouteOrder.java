package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a crew makes its visits: the one under way first, then repairs it took on, then what it was told and
 * other work it took on, each by expected arrival.
 */
public final class RouteOrder {

    private static final Comparator<WorkOrder> BY_ROUTE = Comparator.comparingInt(RouteOrder::rank)
            .thenComparing(order -> order.holder()
                    .map(Assignment::expectedArrival)
                    .or(() -> order.holder().map(Assignment::assignedAt))
                    .orElse(Instant.MAX))
            .thenComparing(order -> order.facts().listKey());

    private RouteOrder() {}

    public static Comparator<WorkOrder> comparator() {
        return BY_ROUTE;
    }

    /** In route order. */
    public static List<WorkOrder> sorted(List<WorkOrder> orders) {
        return orders.stream().sorted(BY_ROUTE).toList();
    }

    private static int rank(WorkOrder order) {
        return switch (order.phase()) {
            case RESTORED -> 0;
            case ON_SITE -> 1;
            case EN_ROUTE -> 2;
            case ACCEPTED -> order.facts().task() instanceof Fault ? 3 : 4;
            case ASSIGNED -> 4;
            case PENDING, RETURNED, COMPLETED, WITHDRAWN, ON_HOLD -> 5;
        };
    }
}
