package org.lamplighter.dispatch.workorder.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.workorder.OrdersDue;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Repository;

/** Each question is one range of one of the two due indexes of {@link WorkOrderStore}. */
@Repository
class MongoOrdersDue implements OrdersDue {

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
    public long count(String areaCode, Phase phase) {
        return orders.countDocuments(in(areaCode, phase));
    }

    private static Bson in(String areaCode, Phase phase) {
        return Filters.and(
                Filters.eq(WorkOrderStore.STATE, WorkOrderStore.alias(phase)),
                Filters.eq(WorkOrderStore.AREA, areaCode));
    }

    private static String due(Phase phase) {
        return switch (phase) {
            case ON_SITE, RESTORED -> WorkOrderStore.RESTORE_BY;
            case PENDING, ASSIGNED, ACCEPTED, EN_ROUTE, RETURNED, COMPLETED, WITHDRAWN -> WorkOrderStore.ARRIVE_BY;
        };
    }
}
