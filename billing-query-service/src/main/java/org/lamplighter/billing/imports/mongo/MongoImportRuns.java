package org.lamplighter.billing.imports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.lamplighter.billing.imports.ImportRun;
import org.lamplighter.billing.imports.ImportRuns;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.stereotype.Component;

/** Finds imports by their indexes. */
@Component
final class MongoImportRuns implements ImportRuns {

    private final MongoCollection<Document> imports;

    MongoImportRuns(AggregateFactory factory, AggregateKind<ImportRun> importRunKind) {
        this.imports = factory.collection(importRunKind);
    }

    @Override
    public List<String> open(int limit) {
        return imports.find(Filters.eq("state.open", true))
                .sort(Sorts.ascending("state.receivedAt"))
                .limit(limit)
                .projection(Projections.include("_id"))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public boolean has(String upload) {
        return imports.find(Filters.eq("state.upload", upload))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }
}
