package org.lamplighter.dispatch.fieldwork.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.lamplighter.dispatch.fieldwork.FieldRequest;
import org.lamplighter.dispatch.fieldwork.FieldRequests;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.stereotype.Repository;

@Repository
class MongoFieldRequests implements FieldRequests {

    private final MongoCollection<Document> requests;

    MongoFieldRequests(AggregateFactory factory, AggregateKind<FieldRequest> fieldRequestKind) {
        this.requests = factory.collection(fieldRequestKind);
    }

    @Override
    public List<String> waitingFor(String accountNumber) {
        return requests.find(Filters.eq(FieldRequestStore.AWAITED, accountNumber))
                .projection(Projections.include("_id"))
                .map(request -> request.getString("_id"))
                .into(new ArrayList<>());
    }
}
