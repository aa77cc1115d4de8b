package org.lamplighter.billing.audit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.billing.audit.Look;
import org.lamplighter.billing.audit.Looks;
import org.lamplighter.kit.aggregate.ContendedException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Rows chained per actor: each holds the hash of the one before, so that a row taken out or changed shows.
 *
 * <pre>
 * { _id: "partner:sunrise#0000000007", chain: "partner:sunrise", seq: 7, prevHash, hash, at, role, action, object, detail }
 * </pre>
 */
@Component
final class MongoAuditLog implements AuditLog, Looks {

    private static final String BEGINNING = "0".repeat(64);
    private static final int MOST_ATTEMPTS = 50;

    private final MongoCollection<Document> rows;
    private final InstantSource clock;

    MongoAuditLog(MongoDatabaseFactory databases, InstantSource clock) {
        this.rows = databases.getMongoDatabase().getCollection("audit");
        this.clock = clock;
        rows.createIndex(Indexes.compoundIndex(Indexes.ascending("chain"), Indexes.descending("seq")));
        rows.createIndex(Indexes.compoundIndex(Indexes.ascending("object"), Indexes.ascending("at")));
    }

    @Override
    public void write(Disclosure disclosure) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (append(disclosure, last(disclosure.actor()))) {
                return;
            }
        }
        throw new ContendedException("audit", disclosure.actor());
    }

    @Override
    public List<Look> at(String object, String role, @Nullable Instant before, int limit) {
        Bson ofRole = Filters.and(Filters.eq("object", object), Filters.eq("role", role));
        return rows.find(before == null ? ofRole : Filters.and(ofRole, Filters.lt("at", Date.from(before))))
                .sort(Sorts.descending("at"))
                .limit(limit)
                .map(row -> new Look(row.getDate("at").toInstant(), row.getString("chain"), row.getString("detail")))
                .into(new ArrayList<>());
    }

    private @Nullable Document last(String actor) {
        return rows.find(Filters.eq("chain", actor))
                .sort(Sorts.descending("seq"))
                .limit(1)
                .first();
    }

    /** The id makes a position free for one row only: of two writers the later one looks again. */
    private boolean append(Disclosure disclosure, @Nullable Document last) {
        long seq = last == null ? 1 : last.getLong("seq") + 1;
        String previous = last == null ? BEGINNING : last.getString("hash");
        Instant at = clock.instant();
        Document row = new Document("_id", "%s#%010d".formatted(disclosure.actor(), seq))
                .append("chain", disclosure.actor())
                .append("seq", seq)
                .append("prevHash", previous)
                .append("hash", hash(disclosure, seq, previous, at))
                .append("at", Date.from(at))
                .append("role", disclosure.role())
                .append("action", disclosure.action())
                .append("object", disclosure.object())
                .append("detail", disclosure.detail());
        try {
            rows.insertOne(row);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    static String hash(Disclosure disclosure, long seq, String previous, Instant at) {
        String text = String.join(
                "\n",
                List.of(
                        previous,
                        Long.toString(seq),
                        at.toString(),
                        disclosure.actor(),
                        disclosure.role(),
                        disclosure.action(),
                        disclosure.object(),
                        disclosure.detail()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
