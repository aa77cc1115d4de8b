package org.lamplighter.billing.anomaly.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.anomaly.Anomalies;
import org.lamplighter.billing.anomaly.Anomaly;
import org.lamplighter.billing.anomaly.MeterWatch;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.stereotype.Component;

/** Finds anomalies by their indexes. */
@Component
final class MongoAnomalies implements Anomalies {

    private final MongoCollection<Document> anomalies;
    private final MongoCollection<Document> watches;
    private final StateDocuments<Anomaly> documents;

    MongoAnomalies(
            AggregateFactory factory, AggregateKind<Anomaly> anomalyKind, AggregateKind<MeterWatch> meterWatchKind) {
        this.anomalies = factory.collection(anomalyKind);
        this.watches = factory.collection(meterWatchKind);
        this.documents = factory.documents(anomalyKind);
    }

    @Override
    public List<Anomaly> openOf(AccountNumber account) {
        return read(
                Filters.and(Filters.eq("state.accountNumber", account.value()), Filters.eq("state.open", true)),
                Sorts.ascending("_id"),
                Integer.MAX_VALUE);
    }

    @Override
    public List<Anomaly> of(Set<String> areas, boolean open, @Nullable Anomaly after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.in("state.areaCode", areas));
        filters.add(Filters.eq("state.open", open));
        if (after != null) {
            Date at = Date.from(after.foundAt());
            filters.add(Filters.or(
                    Filters.lt("state.foundAt", at),
                    Filters.and(Filters.eq("state.foundAt", at), Filters.gt("_id", after.requestId()))));
        }
        return read(
                Filters.and(filters), Sorts.orderBy(Sorts.descending("state.foundAt"), Sorts.ascending("_id")), limit);
    }

    @Override
    public List<AccountNumber> missing(LocalDate on, int limit) {
        return watches.find(Filters.lte("state.missingFrom", on.toString()))
                .sort(Sorts.ascending("state.missingFrom"))
                .limit(limit)
                .projection(Projections.include("_id"))
                .map(watch -> new AccountNumber(watch.getString("_id")))
                .into(new ArrayList<>());
    }

    private List<Anomaly> read(Bson filter, Bson order, int limit) {
        return anomalies
                .find(filter)
                .sort(order)
                .limit(limit)
                .projection(Projections.include("version", "state"))
                .map(document -> documents.stored(document).state())
                .into(new ArrayList<>());
    }
}
