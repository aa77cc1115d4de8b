package org.lamplighter.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.lamplighter.local.process.StackFailure;

/**
 * Fills intake's store with cases of the past: copies of cases that were really filed, with ids and times of their own, so
 * that their size and their entries in every index are those of real ones.
 */
final class StoredCases {

    private static final int BATCH = 2_000;
    private static final int TEMPLATES = 200;
    private static final Duration PAST = Duration.ofDays(720);

    private StoredCases() {}

    static void fill(String mongoUri, long count) {
        Random random = new Random(95598);
        try (MongoClient client = MongoClients.create(mongoUri)) {
            MongoCollection<Document> cases = client.getDatabase("intake").getCollection("cases");
            List<Document> templates = cases.find().limit(TEMPLATES).into(new ArrayList<>());
            if (templates.isEmpty()) {
                throw new StackFailure("There is no filed case to copy.");
            }
            InsertManyOptions unordered = new InsertManyOptions().ordered(false);
            List<Document> batch = new ArrayList<>(BATCH);
            for (long i = 0; i < count; i++) {
                batch.add(copy(templates.get(random.nextInt(templates.size())), i, random));
                if (batch.size() == BATCH || i == count - 1) {
                    cases.insertMany(batch, unordered);
                    batch.clear();
                }
                if (i % 100_000 == 0) {
                    System.out.printf(Locale.ROOT, "  stored %,d of %,d cases%n", i, count);
                }
            }
        }
    }

    private static Document copy(Document template, long number, Random random) {
        Document copy = Document.parse(template.toJson());
        copy.put("_id", String.format(Locale.ROOT, "C-STORED%010d", number));
        copy.put("outbox", List.of());
        copy.remove("outboxDue");
        long back = (long) (random.nextDouble() * PAST.toMillis());
        shift(copy, back);
        return copy;
    }

    /** Moves every time in the document into the past by as much. */
    private static void shift(Document document, long millis) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            Object value = field.getValue();
            if (value instanceof Date date) {
                field.setValue(Date.from(date.toInstant().minusMillis(millis)));
            } else if (value instanceof Document nested) {
                shift(nested, millis);
            } else if (value instanceof List<?> list) {
                list.forEach(element -> {
                    if (element instanceof Document nested) {
                        shift(nested, millis);
                    }
                });
            }
        }
    }
}
