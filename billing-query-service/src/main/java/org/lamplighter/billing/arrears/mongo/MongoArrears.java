package org.lamplighter.billing.arrears.mongo;

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
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.arrears.Arrears;
import org.lamplighter.billing.arrears.ArrearsRegister;
import org.lamplighter.billing.arrears.Stage;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.stereotype.Component;

/** Finds arrears by their indexes. */
@Component
final class MongoArrears implements ArrearsRegister {

    private final MongoCollection<Document> collection;
    private final StateDocuments<Arrears> documents;

    MongoArrears(AggregateFactory factory, AggregateKind<Arrears> arrearsKind) {
        this.collection = factory.collection(arrearsKind);
        this.documents = factory.documents(arrearsKind);
    }

    @Override
    public List<AccountNumber> dueBy(Instant now, int atMost) {
        return collection
                .find(Filters.lte("state.lookAt", Date.from(now)))
                .sort(Sorts.ascending("state.lookAt"))
                .limit(atMost)
                .projection(Projections.include("_id"))
                .map(found -> new AccountNumber(found.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public List<Stored<Arrears>> at(String area, Stage stage, @Nullable AccountNumber after, int atMost) {
        Bson here = Filters.and(Filters.eq("state.owing.areaCode", area), Filters.eq("state.stage", stage.name()));
        Bson page = after == null ? here : Filters.and(here, Filters.gt("state.accountNumber", after.value()));
        return collection
                .find(page)
                .sort(Sorts.ascending("state.owing.areaCode", "state.stage", "state.accountNumber"))
                .limit(atMost)
                .map(documents::stored)
                .into(new ArrayList<>());
    }
}
