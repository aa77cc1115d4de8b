package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    private DocumentStore store;
    private MongoClient client;
    private MongoCollection<Document> cases;

    @BeforeEach
    void open() {
        store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
        client = MongoClients.create(store.uri());
        cases = client.getDatabase("intake").getCollection("cases");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void everyConditionalUpdateIsCountedOnce() throws Exception {
        cases.insertOne(new Document("_id", 1).append("version", 0L).append("outbox", List.of()));

        inParallel(() -> {
            for (int won = 0; won < 50; ) {
                long version = cases.find(Filters.eq("_id", 1)).first().getLong("version");
                won += (int) cases.updateOne(
                                Filters.and(Filters.eq("_id", 1), Filters.eq("version", version)),
                                Updates.combine(Updates.inc("version", 1L), Updates.push("outbox", version)))
                        .getModifiedCount();
            }
            return true;
        });
        Document found = cases.find().first();
        assertThat(found.getLong("version")).isEqualTo(50L * THREADS);
        assertThat(found.getList("outbox", Long.class))
                .hasSize(50 * THREADS)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aQueueGivesEachDocumentToOneTaker() throws Exception {
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.ascending("at")));
        for (int i = 0; i < 400; i++) {
            cases.insertOne(new Document("_id", i).append("state", "NEW").append("at", i));
        }
        Set<Object> taken = ConcurrentHashMap.newKeySet();

        inParallel(() -> {
            for (int i = 0; i < 50; i++) {
                Document mine = cases.findOneAndUpdate(
                        Filters.eq("state", "NEW"),
                        Updates.set("state", "TAKEN"),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("at"))
                                .returnDocument(ReturnDocument.AFTER));
                assertThat(taken.add(mine.get("_id"))).isTrue();
            }
            return true;
        });
        assertThat(taken).hasSize(400);
        assertThat(cases.countDocuments(Filters.eq("state", "NEW"))).isZero();
    }

    @Test
    void aReaderAlwaysFindsWhatMovesInTheIndex() throws Exception {
        cases.createIndex(Indexes.ascending("at"));
        for (int i = 0; i < 40; i++) {
            cases.insertOne(new Document("_id", i).append("at", i));
        }
        AtomicBoolean moving = new AtomicBoolean(true);
        try (ExecutorService mover = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> moves = mover.submit(() -> {
                int count = 0;
                while (moving.get()) {
                    cases.updateOne(Filters.eq("_id", count++ % 40), Updates.inc("at", count % 3 == 0 ? 37 : -19));
                }
                return count;
            });
            for (int round = 0; round < 600; round++) {
                List<Document> found = cases.find(Filters.gt("at", -1_000_000)).into(new ArrayList<>());
                assertThat(found)
                        .extracting(document -> document.get("_id"))
                        .hasSize(40)
                        .doesNotHaveDuplicates();
            }
            moving.set(false);
            assertThat(moves.get()).isPositive();
        }
        assertThat(client.getDatabase("intake").runCommand(new Document("validate", "cases")))
                .containsEntry("valid", true);
    }

    @Test
    void uniqueKeysAreGivenOnce() throws Exception {
        cases.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        Set<Integer> won = ConcurrentHashMap.newKeySet();

        inParallel(() -> {
            for (int key = 0; key < 60; key++) {
                try {
                    cases.insertOne(new Document("key", key));
                    assertThat(won.add(key)).isTrue();
                } catch (MongoWriteException lost) {
                    assertThat(lost.getError().getCode()).isEqualTo(11000);
                }
            }
            return true;
        });
        assertThat(cases.countDocuments()).isEqualTo(60);
    }

    private static void inParallel(Callable<Boolean> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(work));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }
}
