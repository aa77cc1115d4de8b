package org.lamplighter.intake.audit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.audit.AuditEntry;
import org.lamplighter.intake.audit.AuditRow;
import org.lamplighter.intake.audit.AuditTrail;
import org.lamplighter.kit.aggregate.ContendedException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * One document per row, its id made of chain and place: two writers cannot take the same place, and the second one follows
 * the first. The end of each chain is remembered; the store knows better when another instance wrote meanwhile.
 */
@Component
class MongoAuditTrail implements AuditTrail {

    private static final int MOST_ATTEMPTS = 50;

    private final MongoCollection<Document> collection;
    private final Map<String, AuditRow> ends = new ConcurrentHashMap<>();

    MongoAuditTrail(MongoDatabaseFactory databases) {
        this.collection = databases.getMongoDatabase().getCollection("auditRows");
        collection.createIndex(Indexes.ascending("chain", "seq"));
    }

    @Override
    public AuditRow add(AuditEntry entry) {
        AuditRow last = ends.get(entry.chain());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (last == null || attempt > 0) {
                last = end(entry.chain());
            }
            AuditRow row = AuditRow.following(last, entry);
            if (insert(row)) {
                ends.merge(entry.chain(), row, (one, other) -> one.seq() > other.seq() ? one : other);
                return row;
            }
        }
        throw new ContendedException("audit chain", entry.chain());
    }

    private boolean insert(AuditRow row) {
        try {
            collection.insertOne(document(row));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void forEach(String chain, Consumer<AuditRow> reader) {
        collection
                .find(Filters.eq("chain", chain))
                .sort(Sorts.ascending("seq"))
                .forEach(document -> reader.accept(row(document)));
    }

    private @Nullable AuditRow end(String chain) {
        Document last = collection
                .find(Filters.eq("chain", chain))
                .sort(Sorts.descending("seq"))
                .limit(1)
                .first();
        return last == null ? null : row(last);
    }

    private static Document document(AuditRow row) {
        AuditEntry entry = row.entry();
        Document document = new Document("_id", entry.chain() + "#" + row.seq())
                .append("chain", entry.chain())
                .append("seq", row.seq())
                .append("prevHash", row.prevHash())
                .append("hash", row.hash())
                .append("actor", entry.actor())
                .append("role", entry.role())
                .append("action", entry.action())
                .append("objects", entry.objects())
                .append("at", Date.from(entry.at()));
        if (entry.reason() != null) {
            document.append("reason", entry.reason());
        }
        return document;
    }

    private static AuditRow row(Document document) {
        Instant at = document.getDate("at").toInstant();
        AuditEntry entry = new AuditEntry(
                document.getString("chain"),
                document.getString("actor"),
                document.getString("role"),
                document.getString("action"),
                document.getList("objects", String.class, List.of()),
                document.getString("reason"),
                at);
        return new AuditRow(entry, document.getLong("seq"), document.getString("prevHash"), document.getString("hash"));
    }
}
