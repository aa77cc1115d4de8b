package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code find} as the driver sends it.
 *
 * @param limit 0 for no limit
 * @param batchSize documents in the first answer
 * @param oneBatch whether the client wants no cursor
 */
record FindCommand(
        String collection,
        Document filter,
        @Nullable Document sort,
        @Nullable Document projection,
        long skip,
        long limit,
        int batchSize,
        boolean oneBatch) {

    private static final int FIRST_BATCH = 101;

    static FindCommand of(Document query) {
        long limit = number(query, "limit", 0);
        return new FindCommand(
                CommandFields.text(query, "find"),
                (Document) query.getOrDefault("filter", new Document()),
                (Document) query.get("sort"),
                (Document) query.get("projection"),
                number(query, "skip", 0),
                Math.abs(limit),
                (int) number(query, "batchSize", FIRST_BATCH),
                limit < 0 || Boolean.TRUE.equals(query.get("singleBatch")));
    }

    Document run(StoreCollection documents, String namespace) {
        DocumentStream found = documents.stream(filter, sort, skip, limit);
        ResultCursor cursor = new ResultCursor(documents.cursors().generateCursorId(), found, documents, projection);
        List<Document> batch = batchSize == 0 ? List.of() : cursor.takeDocuments(batchSize);
        if (oneBatch || cursor.isEmpty()) {
            return Replies.cursor(namespace, batch, 0);
        }
        documents.cursors().add(cursor);
        return Replies.cursor(namespace, batch, cursor.getId());
    }

    private static long number(Document query, String field, long otherwise) {
        return query.get(field) instanceof Number number ? number.longValue() : otherwise;
    }
}
