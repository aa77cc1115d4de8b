package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two collections take the same random changes, one of them with random indexes: every query must find the same in both, in an order that is
 * right, before and after a restart. A failure names its seed.
 */
class IndexedResultsTest {

    private static final int DOCUMENTS = 120;
    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void anIndexNeverChangesAResult(long seed) {
        RandomQueries draw = new RandomQueries(seed);
        try (Side side = new Side(folder)) {
            for (int i = 0; i < 4 && draw.chance(60); i++) {
                side.createIndexIfPossible(draw);
            }
            for (int id = 0; id < DOCUMENTS; id++) {
                side.insert(draw.document(id));
            }
            for (int i = 0; i < 4; i++) {
                side.createIndexIfPossible(draw);
            }
            for (int round = 0; round < ROUNDS; round++) {
                side.change(draw);
                side.compare(draw, "seed " + seed + " round " + round);
            }
        }
        try (Side reopened = new Side(folder)) {
            assertThat(reopened.indexed().countDocuments())
                    .isEqualTo(reopened.plain().countDocuments());
            for (int round = 0; round < ROUNDS; round++) {
                reopened.compare(draw, "seed " + seed + " after the restart, round " + round);
            }
        }
    }

    /** More of them with {@code -Dlamplighter.seeds=1000}. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("lamplighter.seeds", 20));
    }

    /** A store with the two collections. */
    private record Side(DocumentStore store, MongoClient client) implements AutoCloseable {

        Side(Path folder) {
            this(DocumentStore.open(folder, 0, DocumentStore.Options.defaults()));
        }

        private Side(DocumentStore store) {
            this(store, MongoClients.create(store.uri()));
        }

        MongoCollection<Document> plain() {
            return client.getDatabase("random").getCollection("plain");
        }

        MongoCollection<Document> indexed() {
            return client.getDatabase("random").getCollection("indexed");
        }

        /** What an index refuses, the collection without one does not get either. */
        void insert(Document document) {
            try {
                indexed().insertOne(document);
                plain().insertOne(document);
            } catch (MongoWriteException e) {
                assertThat(e.getError().getMessage()).contains("parallel arrays");
            }
        }

        void createIndexIfPossible(RandomQueries draw) {
            try {
                indexed().createIndex(draw.index(), draw.options());
            } catch (com.mongodb.MongoCommandException e) {
                assertThat(e.getErrorMessage()).containsAnyOf("parallel arrays", "already exists", "same name");
            }
        }

        void change(RandomQueries draw) {
            int id = draw.number(DOCUMENTS);
            Document byId = new Document("_id", id);
            if (draw.chance(15)) {
                assertThat(indexed().deleteOne(byId)).isEqualTo(plain().deleteOne(byId));
                return;
            }
            Document update = draw.update();
            boolean many = draw.chance(30);
            Document filter = many ? draw.filter() : byId;
            try {
                long changed = many
                        ? indexed().updateMany(filter, update).getModifiedCount()
                        : indexed().updateOne(filter, update).getModifiedCount();
                long expected = many
                        ? plain().updateMany(filter, update).getModifiedCount()
                        : plain().updateOne(filter, update).getModifiedCount();
                assertThat(changed).isEqualTo(expected);
            } catch (MongoWriteException e) {
                assertThat(e.getError().getMessage()).contains("parallel arrays");
                align(many);
            }
        }

        /** A refused change of many has changed some: bring both back to the same documents. */
        private void align(boolean many) {
            if (many) {
                plain().deleteMany(new Document());
                indexed().find().forEach(document -> plain().insertOne(document));
            }
        }

        void compare(RandomQueries draw, String seed) {
            Document filter = draw.filter();
            Document sort = draw.sort();
            int skip = draw.skip();
            int limit = draw.limit();
            String query =
                    seed + ": " + filter.toJson() + " sorted by " + sort.toJson() + " skip " + skip + " limit " + limit;

            List<Document> all = plain().find(filter).into(new ArrayList<>());
            all.sort(ReferenceOrder.of(sort));
            List<Document> found =
                    indexed().find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
            List<Document> expected = all.subList(
                    Math.min(skip, all.size()), limit == 0 ? all.size() : Math.min(skip + limit, all.size()));

            assertThat(found).as(query).hasSameSizeAs(expected).doesNotHaveDuplicates();
            assertThat(all).as(query).containsAll(found);
            if (skip == 0 && limit == 0) {
                assertThat(new HashSet<>(found)).as(query).isEqualTo(new HashSet<>(all));
            }
            assertThat(found)
                    .as(query)
                    .usingElementComparator(ReferenceOrder.of(sort))
                    .isEqualTo(expected);
            assertThat(indexed().countDocuments(filter)).as(query).isEqualTo(all.size());
        }

        @Override
        public void close() {
            client.close();
            store.close();
        }
    }
}
