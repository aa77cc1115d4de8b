package org.lamplighter.billing.utility.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.lamplighter.billing.utility.MonthTotals;
import org.lamplighter.billing.utility.MonthsCounted;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Component;

/** Looks through the months, one small document each. */
@Component
final class MongoMonthsCounted implements MonthsCounted {

    private final MongoCollection<Document> collection;
    private final StateDocuments<MonthTotals> documents;

    MongoMonthsCounted(AggregateFactory factory, AggregateKind<MonthTotals> monthTotalsKind) {
        this.collection = factory.collection(monthTotalsKind);
        this.documents = factory.documents(monthTotalsKind);
    }

    @Override
    public List<MonthTotals> underWay() {
        return collection.find().map(document -> documents.stored(document).state()).into(new ArrayList<>()).stream()
                .filter(month -> month.count() != null)
                .toList();
    }
}
