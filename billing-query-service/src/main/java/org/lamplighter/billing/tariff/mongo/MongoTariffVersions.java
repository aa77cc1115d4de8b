package org.lamplighter.billing.tariff.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.lamplighter.billing.tariff.TariffVersion;
import org.lamplighter.billing.tariff.TariffVersions;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Component;

/** Reads all versions; there are some hundred at most. */
@Component
final class MongoTariffVersions implements TariffVersions {

    private final MongoCollection<Document> collection;
    private final StateDocuments<TariffVersion> documents;

    MongoTariffVersions(AggregateFactory factory, AggregateKind<TariffVersion> tariffVersionKind) {
        this.collection = factory.collection(tariffVersionKind);
        this.documents = factory.documents(tariffVersionKind);
    }

    @Override
    public List<TariffVersion> all() {
        return collection
                .find()
                .sort(Sorts.ascending("_id"))
                .map(document -> documents.stored(document).state())
                .into(new ArrayList<>());
    }
}
