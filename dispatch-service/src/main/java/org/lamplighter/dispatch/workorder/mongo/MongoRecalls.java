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
import org.lamplighter.dispatch.workorder.Recalls;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Repository;

/** Each question is one range of one index of {@link WorkOrderStore}. */
@Repository
class MongoRecalls implements Recalls {

    private final MongoCollection<Document> orders;
    private final StateDocuments<WorkOrder> documents;

    MongoRecalls(AggregateFactory factory, AggregateKind<WorkOrder> workOrderKind) {
        this.orders = factory.collection(workOrderKind);
        this.documents = factory.documents(workOrderKind);
    }

    @Override
    public List<Stored<WorkOrder>> asking(String crewId, int atMost) {
        return orders.find(Filters.eq(WorkOrderStore.ASKED, crewId))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> silentUntil(Instant by, int atMost) {
        return orders.find(Filters.lte(WorkOrderStore.TELL_BY, Date.from(by)))
                .sort(Sorts.ascending(WorkOrderStore.TELL_BY))
                .projection(Projections.include("_id"))
                .limit(atMost)
                .map(order -> order.getString("_id"))
                .into(new ArrayList<>());
    }
}
