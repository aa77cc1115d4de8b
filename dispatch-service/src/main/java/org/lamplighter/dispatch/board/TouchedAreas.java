package org.lamplighter.dispatch.board;

import java.util.HashSet;
import java.util.Set;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;

/** Whose boards a change shows on: the area of the order or outage, and every area that its crew serves. */
public final class TouchedAreas {

    private final Aggregates<WorkOrder> orders;
    private final Aggregates<Outage> outages;
    private final Crews crews;

    TouchedAreas(Aggregates<WorkOrder> orders, Aggregates<Outage> outages, Crews crews) {
        this.orders = orders;
        this.outages = outages;
        this.crews = crews;
    }

    public Set<String> ofOrder(String workOrderId) {
        Set<String> areas = new HashSet<>();
        orders.find(workOrderId).ifPresent(order -> {
            areas.add(order.state().facts().areaCode());
            order.state()
                    .holder()
                    .flatMap(holder -> crews.find(holder.crewId()))
                    .ifPresent(load -> areas.addAll(load.crew().areas()));
        });
        return areas;
    }

    public Set<String> ofOutage(String outageId) {
        return outages.find(outageId)
                .map(outage -> Set.of(outage.state().areaCode()))
                .orElse(Set.of());
    }
}
