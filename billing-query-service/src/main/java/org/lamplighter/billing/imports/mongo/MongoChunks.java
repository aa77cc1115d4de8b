package org.lamplighter.billing.imports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.Chunk;
import org.lamplighter.billing.imports.Chunks;
import org.lamplighter.billing.imports.Outcome;
import org.lamplighter.billing.imports.RowCounts;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.table.RejectedRow;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * A document per chunk; its rows are encrypted, for they hold names and addresses.
 *
 * <pre>
 * { _id: "upload-00000042", upload, rows: sealed }                                   kept
 * { _id: …, upload, loaded, unchanged, rejected: [{line, code, reason}], lastLine }  settled; lastLine if a row was left out
 * </pre>
 */
@Component
final class MongoChunks implements Chunks {

    private static final String AFTER_ALL_NUMBERS = "-~";

    private final MongoCollection<Document> chunks;
    private final PersonalDataCipher cipher;

    MongoChunks(MongoDatabaseFactory databases, PersonalDataCipher cipher) {
        MongoDatabase database = databases.getMongoDatabase();
        this.chunks = database.getCollection("importChunks");
        this.cipher = cipher;
        chunks.createIndex(Indexes.ascending("upload", "lastLine"));
    }

    @Override
    public String begin() {
        return new ObjectId().toHexString();
    }

    @Override
    public void keep(String upload, int number, Chunk chunk) {
        chunks.insertOne(new Document("_id", id(upload, number))
                .append("upload", upload)
                .append("rows", cipher.seal(ChunkRows.write(chunk)).value()));
    }

    @Override
    public Chunk find(String upload, int number) {
        String rows = document(upload, number).getString("rows");
        return ChunkRows.read(cipher.open(new SealedText(rows)));
    }

    @Override
    public Optional<Outcome> outcome(String upload, int number) {
        Document document = chunks.find(Filters.eq(id(upload, number)))
                .projection(Projections.exclude("rows"))
                .first();
        return Optional.ofNullable(document)
                .filter(found -> found.containsKey("loaded"))
                .map(MongoChunks::outcome);
    }

    @Override
    public Outcome settle(String upload, int number, Outcome outcome) {
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.unset("rows"),
                Updates.set("loaded", outcome.counts().loaded()),
                Updates.set("unchanged", outcome.counts().unchanged()),
                Updates.set(
                        "rejected",
                        outcome.rejected().stream().map(MongoChunks::document).toList())));
        if (!outcome.rejected().isEmpty()) {
            updates.add(Updates.set("lastLine", outcome.rejected().getLast().line()));
        }
        Bson unsettled = Filters.and(Filters.eq(id(upload, number)), Filters.exists("rows"));
        boolean first = chunks.updateOne(unsettled, Updates.combine(updates)).getMatchedCount() == 1;
        return first ? outcome : outcome(document(upload, number));
    }

    @Override
    public List<RejectedRow> rejected(String upload, long afterLine, int limit) {
        List<RejectedRow> rejected = new ArrayList<>();
        for (Document chunk : chunks.find(Filters.and(Filters.eq("upload", upload), Filters.gt("lastLine", afterLine)))
                .sort(Sorts.ascending("lastLine"))
                .limit(limit)) {
            outcome(chunk).rejected().stream()
                    .filter(row -> row.line() > afterLine)
                    .forEach(rejected::add);
            if (rejected.size() >= limit) {
                break;
            }
        }
        return rejected.subList(0, Math.min(limit, rejected.size()));
    }

    @Override
    public void drop(String upload) {
        chunks.deleteMany(ofUpload(upload));
    }

    @Override
    public void tidy(String upload) {
        chunks.deleteMany(Filters.and(ofUpload(upload), Filters.exists("lastLine", false)));
    }

    @Override
    public void dropAbandoned(Instant before, Predicate<String> known) {
        String bound = new ObjectId(Date.from(before)).toHexString();
        String last = "";
        while (true) {
            String upload = nextUpload(last, bound);
            if (upload == null) {
                return;
            }
            if (!known.test(upload)) {
                drop(upload);
            }
            last = upload;
        }
    }

    private @Nullable String nextUpload(String last, String bound) {
        Document next = chunks.find(Filters.and(Filters.gt("_id", last + AFTER_ALL_NUMBERS), Filters.lt("_id", bound)))
                .sort(Sorts.ascending("_id"))
                .projection(Projections.include("upload"))
                .first();
        return next == null ? null : next.getString("upload");
    }

    private static Bson ofUpload(String upload) {
        return Filters.and(Filters.gte("_id", upload + "-"), Filters.lt("_id", upload + AFTER_ALL_NUMBERS));
    }

    private Document document(String upload, int number) {
        Document document = chunks.find(Filters.eq(id(upload, number))).first();
        if (document == null) {
            throw new IllegalStateException("a chunk is lost: " + id(upload, number));
        }
        return document;
    }

    private static Outcome outcome(Document chunk) {
        List<RejectedRow> rejected = chunk.getList("rejected", Document.class).stream()
                .map(row -> new RejectedRow(row.getLong("line"), row.getString("code"), row.getString("reason")))
                .toList();
        return new Outcome(
                new RowCounts(chunk.getLong("loaded"), chunk.getLong("unchanged"), rejected.size()), rejected);
    }

    private static Document document(RejectedRow row) {
        return new Document("line", row.line()).append("code", row.code()).append("reason", row.reason());
    }

    private static String id(String upload, int number) {
        return "%s-%08d".formatted(upload, number);
    }
}
