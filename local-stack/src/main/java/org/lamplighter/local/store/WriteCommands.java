package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the server's own write commands answer differently from MongoDB. */
final class WriteCommands {

    private WriteCommands() {}

    /** Runs the command and counts only the documents that were inserted. */
    static Document insert(Document command, UnaryOperator<Document> server) {
        int asked = list(command.get("documents")).size();
        boolean ordered = isOrdered(command);
        Document answer = server.apply(command);
        List<Document> errors = list(answer.get("writeErrors"));
        if (!errors.isEmpty()) {
            answer.put("n", ordered ? errors.getFirst().get("index") : asked - errors.size());
        }
        return answer;
    }

    /** Runs update after update, and in order stops at the first error. */
    static Document update(Document command, UnaryOperator<Document> server) {
        List<Document> updates = list(command.get("updates"));
        if (updates.size() == 1) {
            return server.apply(command);
        }
        boolean ordered = isOrdered(command);
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && !(ordered && !errors.isEmpty()); i++) {
            Document answer = server.apply(new Document(command).append("updates", List.of(updates.get(i))));
            matched += number(answer.get("n"));
            modified += number(answer.get("nModified"));
            upserted.addAll(numbered(list(answer.get("upserted")), i));
            errors.addAll(numbered(list(answer.get("writeErrors")), i));
        }
        Document answer = new Document("n", matched).append("nModified", modified);
        answer.putIfNotNull("upserted", upserted.isEmpty() ? null : upserted);
        answer.putIfNotNull("writeErrors", errors.isEmpty() ? null : errors);
        return Replies.okay(answer);
    }

    /** Unless a command says otherwise. */
    private static boolean isOrdered(Document command) {
        return Utils.isTrue(command.getOrDefault("ordered", true));
    }

    private static List<Document> numbered(List<Document> entries, int index) {
        entries.forEach(entry -> entry.put("index", index));
        return entries;
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> list(@Nullable Object value) {
        List<Document> documents = new ArrayList<>();
        if (value instanceof Collection<?> entries) {
            entries.forEach(entry -> documents.add((Document) entry));
        }
        return documents;
    }
}
