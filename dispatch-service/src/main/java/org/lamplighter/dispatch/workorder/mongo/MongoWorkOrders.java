package org.lamplighter.dispatch.workorder.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Repository;

/** Lists of work orders, each one range of one index of {@link WorkOrderStore}. */
@Repository
class MongoWorkOrders implements WorkOrderLists, CrewQueues {

    private static final String OPEN = "o";
    private static final String DONE = "d";

    private final MongoCollection<Document> orders;
    private final StateDocuments<WorkOrder> documents;

    MongoWorkOrders(AggregateFactory factory, AggregateKind<WorkOrder> workOrderKind) {
        this.orders = factory.collection(workOrderKind);
        this.documents = factory.documents(workOrderKind);
    }

    @Override
    public Page<Stored<WorkOrder>> ofCrew(String crewId, boolean openOnly, PageRequest page) {
        String cursor = page.cursor().orElse("");
        int wanted = page.limit() + 1;
        List<Keyed> found = new ArrayList<>();
        if (!cursor.startsWith(DONE)) {
            Bson held = Filters.eq(WorkOrderStore.HOLDER, crewId);
            newest(held, cursor.replaceFirst("^" + OPEN, ""), wanted)
                    .forEach(order -> found.add(new Keyed(OPEN, order)));
        }
        if (!openOnly && found.size() < wanted) {
            Bson done = Filters.eq(WorkOrderStore.COMPLETED_BY, crewId);
            String from = cursor.startsWith(DONE) ? cursor.substring(DONE.length()) : "";
            newest(done, from, wanted - found.size()).forEach(order -> found.add(new Keyed(DONE, order)));
        }
        return Page.of(found, page.limit(), Keyed::key).map(Keyed::order);
    }

    private record Keyed(String section, Stored<WorkOrder> order) {
        String key() {
            return section + order.state().facts().listKey();
        }
    }

    @Override
    public Page<Stored<WorkOrder>> ofAreas(Set<String> areas, Optional<Phase> phase, PageRequest page) {
        String cursor = page.cursor().orElse("");
        List<Stored<WorkOrder>> found = new ArrayList<>();
        for (String area : areas) {
            Bson inArea = Filters.eq(WorkOrderStore.AREA, area);
            Bson filter = phase.map(
                            named -> Filters.and(Filters.eq(WorkOrderStore.STATE, WorkOrderStore.alias(named)), inArea))
                    .orElse(inArea);
            found.addAll(newest(filter, cursor, page.limit() + 1));
        }
        found.sort(Comparator.comparing(MongoWorkOrders::listKey).reversed());
        return Page.of(
                found.subList(0, Math.min(found.size(), page.limit() + 1)), page.limit(), MongoWorkOrders::listKey);
    }

    private static String listKey(Stored<WorkOrder> order) {
        return order.state().facts().listKey();
    }

    private List<Stored<WorkOrder>> newest(Bson filter, String before, int atMost) {
        Bson range = before.isEmpty() ? filter : Filters.and(filter, Filters.lt(WorkOrderStore.LIST_KEY, before));
        return orders.find(range)
                .sort(Sorts.descending(WorkOrderStore.LIST_KEY))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }

    /** Leaps from area to area along the index instead of reading every pending order. */
    @Override
    public List<String> areasWithPending() {
        Bson pending = Filters.eq(WorkOrderStore.STATE, WorkOrderStore.alias(Phase.PENDING));
        List<String> areas = new ArrayList<>();
        String last = "";
        while (true) {
            Document next = orders.find(Filters.and(pending, Filters.gt(WorkOrderStore.AREA, last)))
                    .sort(Sorts.ascending(WorkOrderStore.AREA))
                    .projection(Projections.include(WorkOrderStore.AREA))
                    .first();
            if (next == null) {
                return areas;
            }
            last = next.getEmbedded(List.of(WorkOrderStore.AREA.split("\\.", -1)), String.class);
            areas.add(last);
        }
    }

    @Override
    public List<Stored<WorkOrder>> pending(String areaCode, String after, int atMost) {
        return orders.find(Filters.and(
                        Filters.eq(WorkOrderStore.STATE, WorkOrderStore.alias(Phase.PENDING)),
                        Filters.eq(WorkOrderStore.AREA, areaCode),
                        Filters.gt(WorkOrderStore.LIST_KEY, after)))
                .sort(Sorts.ascending(WorkOrderStore.LIST_KEY))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }

    @Override
    public Set<String> heldBy(String crewId) {
        return orders.find(Filters.eq(WorkOrderStore.HOLDER, crewId))
                .projection(Projections.include("_id"))
                .map(order -> order.getString("_id"))
                .into(new HashSet<>());
    }

    @Override
    public List<Stored<WorkOrder>> heldBy(Collection<String> crewIds, int atMost) {
        return orders.find(Filters.in(WorkOrderStore.HOLDER, crewIds))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }
}
