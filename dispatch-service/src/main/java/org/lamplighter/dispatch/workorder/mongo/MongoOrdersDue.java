package org.lamplighter.dispatch.workorder.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.paging.ListKey;
import org.lamplighter.dispatch.workorder.OrdersDue;
import org.lamplighter.dispatch.workorder.OrdersOpened;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Repository;

/** Each question is one range of one index of {@link WorkOrderStore}. */
@Repository
class MongoOrdersDue implements OrdersDue, OrdersOpened {

    private final MongoCollection<Document> orders;
    private final StateDocuments<WorkOrder> documents;

    MongoOrdersDue(AggregateFactory factory, AggregateKind<WorkOrder> workOrderKind) {
        this.orders = factory.collection(workOrderKind);
        this.documents = factory.documents(workOrderKind);
    }

    @Override
    public List<Stored<WorkOrder>> soonest(String areaCode, Phase phase, int atMost) {
        return orders.find(in(areaCode, phase))
                .sort(Sorts.ascending(due(phase)))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }

    @Override
    public List<WorkOrder> openedBetween(String areaCode, Instant from, Instant until, int atMost) {
        return orders.find(Filters.and(
                        Filters.eq(WorkOrderStore.AREA, areaCode),
                        Filters.gte(WorkOrderStore.LIST_KEY, ListKey.of(from, "")),
                        Filters.lt(WorkOrderStore.LIST_KEY, ListKey.of(until, ""))))
                .sort(Sorts.ascending(WorkOrderStore.LIST_KEY))
                .limit(atMost)
                .map(order -> documents.stored(order).state())
                .into(new ArrayList<>());
    }

    @Override
    public long count(String areaCode, Phase phase) {
        return orders.countDocuments(in(areaCode, phase));
    }

    @Override
    public List<String> heldUntil(Instant by, int atMost) {
        return orders.find(Filters.lte(WorkOrderStore.HELD_UNTIL, Date.from(by)))
                .sort(Sorts.ascending(WorkOrderStore.HELD_UNTIL))
                .projection(Projections.include("_id"))
                .limit(atMost)
                .map(order -> order.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Bson in(String areaCode, Phase phase) {
        return Filters.and(
                Filters.eq(WorkOrderStore.STATE, WorkOrderStore.alias(phase)),
                Filters.eq(WorkOrderStore.AREA, areaCode));
    }

    private static String due(Phase phase) {
        return switch (phase) {
            case ON_SITE, RESTORED -> WorkOrderStore.RESTORE_BY;
            case PENDING, ASSIGNED, ACCEPTED, EN_ROUTE, RETURNED, COMPLETED, WITHDRAWN, ON_HOLD ->
                WorkOrderStore.ARRIVE_BY;
        };
    }
}
