package org.lamplighter.local.store;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline whose leading stages are a query, so that indexes serve them; the rest is left to the server's own code.
 *
 * <pre>
 *   $match … $match  $sort  $skip  $limit | everything else
 * </pre>
 */
final class AggregateCommand {

    private final Document command;
    private final List<Document> matches = new ArrayList<>();
    private @Nullable Document sort;
    private long skip;
    private long limit;
    private final List<Document> rest;

    private AggregateCommand(Document command, List<Document> pipeline) {
        this.command = command;
        int next = 0;
        while (next < pipeline.size() && pipeline.get(next).get("$match") instanceof Document match) {
            matches.add(match);
            next++;
        }
        if (next < pipeline.size() && pipeline.get(next).get("$sort") instanceof Document order) {
            sort = order;
            next++;
        }
        if (next < pipeline.size() && pipeline.get(next).get("$skip") instanceof Number number) {
            skip = number.longValue();
            next++;
        }
        if (next < pipeline.size()
                && pipeline.get(next).get("$limit") instanceof Number number
                && number.longValue() > 0) {
            limit = number.longValue();
            next++;
        }
        rest = pipeline.subList(next, pipeline.size());
    }

    /** Null when the pipeline does not start from the documents of a collection. */
    static @Nullable AggregateCommand of(Document command) {
        List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
        boolean plain = pipeline.stream()
                .noneMatch(stage -> stage.containsKey("$changeStream") || stage.containsKey("$indexStats"));
        return plain ? new AggregateCommand(command, pipeline) : null;
    }

    List<Document> run(StoreDatabase database, StoreCollection collection, DatabaseResolver databases, Oplog oplog) {
        Aggregation stages = Aggregation.fromPipeline(rest, databases, database, collection, oplog);
        stages.validate(command);
        Document filter = matches.size() == 1 ? matches.getFirst() : all(matches);
        Document count = counting(rest);
        if (count != null) {
            return count(collection, filter, count);
        }
        DocumentStream documents = collection.stream(filter, sort, skip, limit);
        return stages.runStages(lazily(documents));
    }

    private static Document all(List<Document> matches) {
        return matches.isEmpty() ? new Document() : new Document("$and", matches);
    }

    /** The group stage when it does nothing but count everything, as {@code countDocuments} sends it. */
    private static @Nullable Document counting(List<Document> rest) {
        if (rest.size() != 1 || !(rest.getFirst().get("$group") instanceof Document group)) {
            return null;
        }
        boolean countsAll = group.size() == 2
                && group.containsKey("_id")
                && (group.get("_id") == null || group.get("_id") instanceof Number)
                && group.values().stream().anyMatch(new Document("$sum", 1)::equals);
        return countsAll ? group : null;
    }

    private List<Document> count(StoreCollection collection, Document filter, Document group) {
        int count = collection.count(filter, Math.toIntExact(skip), Math.toIntExact(limit));
        Document result = new Document(group);
        result.replaceAll((field, value) -> field.equals("_id") ? value : count);
        return count == 0 ? List.of() : List.of(result);
    }

    private static Stream<Document> lazily(DocumentStream documents) {
        return Stream.<@Nullable Document>iterate(documents.next(), next -> next != null, next -> documents.next())
                .map(next -> java.util.Objects.requireNonNull(next));
    }
}
