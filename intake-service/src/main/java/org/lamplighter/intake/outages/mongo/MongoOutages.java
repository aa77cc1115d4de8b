package org.lamplighter.intake.outages.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.intake.outages.KnownOutage;
import org.lamplighter.intake.outages.KnownOutages;
import org.lamplighter.intake.outages.OutageNews;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Two collections: {@code outages}, one document each, which says whether it is open, and {@code outageAreas}, one document
 * per outage and transformer area, which finds it. A forgotten area document misleads nobody, for the outage's own says it
 * is over.
 */
@Component
class MongoOutages implements KnownOutages, OutageNews {

    private final MongoCollection<Document> outages;
    private final MongoCollection<Document> areas;

    MongoOutages(MongoDatabaseFactory databases) {
        this.outages = databases.getMongoDatabase().getCollection("outages");
        this.areas = databases.getMongoDatabase().getCollection("outageAreas");
        areas.createIndex(Indexes.ascending("transformer", "openedAt"));
    }

    @Override
    public Optional<KnownOutage> openAt(String transformerArea) {
        List<Document> found = areas.find(Filters.eq("transformer", transformerArea))
                .sort(Sorts.orderBy(Sorts.descending("openedAt")))
                .into(new ArrayList<>());
        for (Document area : found) {
            Document outage = outages.find(Filters.eq(area.getString("outage"))).first();
            if (outage != null && outage.getDate("restoredAt") == null) {
                return Optional.of(outage(outage));
            }
        }
        return Optional.empty();
    }

    @Override
    public void opened(OutageOpened outage, long sequence) {
        Document known = outages.find(Filters.eq(outage.outageId())).first();
        if (known != null && known.getLong("sequence") >= sequence) {
            return;
        }
        for (String transformer : outage.transformerAreas()) {
            String id = areaId(outage.outageId(), transformer);
            areas.replaceOne(
                    Filters.eq(id),
                    new Document("_id", id)
                            .append("transformer", transformer)
                            .append("outage", outage.outageId())
                            .append("openedAt", Date.from(outage.openedAt())),
                    new ReplaceOptions().upsert(true));
        }
        Document document = new Document("_id", outage.outageId())
                .append("sequence", sequence)
                .append("transformers", outage.transformerAreas());
        putIfKnown(document, "cause", name(outage.cause()));
        putIfKnown(document, "expectedRestoration", date(outage.expectedRestoration()));
        putIfKnown(document, "nextUpdateAt", date(outage.nextUpdateAt()));
        try {
            outages.replaceOne(
                    Filters.and(Filters.eq(outage.outageId()), Filters.lt("sequence", sequence)),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // Something newer is kept already.
        }
    }

    @Override
    public void updated(OutageUpdated outage, long sequence) {
        outages.updateOne(
                olderThan(outage.outageId(), sequence),
                Updates.combine(
                        Updates.set("sequence", sequence),
                        setOrUnset("cause", name(outage.cause())),
                        setOrUnset("expectedRestoration", date(outage.expectedRestoration())),
                        setOrUnset("nextUpdateAt", date(outage.nextUpdateAt()))));
    }

    @Override
    public void restored(OutageRestored outage, long sequence) {
        outages.updateOne(
                olderThan(outage.outageId(), sequence),
                Updates.combine(
                        Updates.set("sequence", sequence), Updates.set("restoredAt", Date.from(outage.restoredAt()))));
        Document known = outages.find(Filters.eq(outage.outageId())).first();
        if (known != null) {
            List<String> ids = known.getList("transformers", String.class, List.of()).stream()
                    .map(transformer -> areaId(outage.outageId(), transformer))
                    .toList();
            areas.deleteMany(Filters.in("_id", ids));
        }
    }

    private static Bson olderThan(String outageId, long sequence) {
        return Filters.and(Filters.eq(outageId), Filters.lt("sequence", sequence));
    }

    private static String areaId(String outageId, String transformer) {
        return outageId + "/" + transformer;
    }

    private static KnownOutage outage(Document document) {
        String cause = document.getString("cause");
        return new KnownOutage(
                document.getString("_id"),
                cause == null ? null : CauseClass.valueOf(cause),
                instant(document.getDate("expectedRestoration")),
                instant(document.getDate("nextUpdateAt")));
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? Updates.unset(field) : Updates.set(field, value);
    }

    private static void putIfKnown(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable String name(@Nullable CauseClass cause) {
        return cause == null ? null : cause.name();
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static @Nullable Instant instant(@Nullable Date at) {
        return at == null ? null : at.toInstant();
    }
}
