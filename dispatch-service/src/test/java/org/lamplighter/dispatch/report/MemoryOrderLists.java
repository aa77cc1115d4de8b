package org.lamplighter.dispatch.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.workorder.Pending;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.test.MemoryAggregates;

/** How orders are found, of those kept in memory. */
final class MemoryOrderLists implements WorkOrderLists {

    private final MemoryAggregates<WorkOrder> orders;

    MemoryOrderLists(MemoryAggregates<WorkOrder> orders) {
        this.orders = orders;
    }

    @Override
    public List<String> areasWithPending() {
        return orders.all().stream().anyMatch(Pending.class::isInstance) ? List.of(UtilityInMemory.AREA) : List.of();
    }

    @Override
    public List<Stored<WorkOrder>> pending(String areaCode, String after, int atMost) {
        return orders.all().stream()
                .filter(Pending.class::isInstance)
                .filter(order -> order.facts().listKey().compareTo(after) > 0)
                .map(order -> new Stored<>(order.facts().workOrderId(), 1, order))
                .toList();
    }

    @Override
    public Set<String> heldBy(String crewId) {
        return orders.all().stream()
                .filter(order -> order.holder()
                        .filter(holder -> holder.crewId().equals(crewId))
                        .isPresent())
                .map(order -> order.facts().workOrderId())
                .collect(Collectors.toSet());
    }

    @Override
    public Page<Stored<WorkOrder>> ofCrew(String crewId, boolean openOnly, PageRequest page) {
        throw new UnsupportedOperationException("lists are told by the integration tests");
    }

    @Override
    public Page<Stored<WorkOrder>> ofAreas(Set<String> areas, Optional<Phase> phase, PageRequest page) {
        throw new UnsupportedOperationException("lists are told by the integration tests");
    }
}
