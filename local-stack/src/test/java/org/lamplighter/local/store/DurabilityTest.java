package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKilledProcess() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        for (int kill = 0; kill < 3; kill++) {
            try (StoreProcess store = StoreProcess.start(folder)) {
                Thread writer = Thread.ofVirtual().start(() -> writeUntilKilled(store.uri(), acknowledged));
                int enough = acknowledged.get() + 800;
                await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.get() >= enough);
                store.kill();
                writer.join();
            }
        }
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = client.getDatabase("intake").getCollection("cases");
            assertThat(cases.countDocuments()).isBetween((long) acknowledged.get(), acknowledged.get() + 3L);
            for (int i = 0; i < acknowledged.get(); i++) {
                assertThat(cases.find(Filters.eq("_id", i)).first())
                        .as("document %d", i)
                        .containsEntry("state", "OPEN");
            }
            assertIndexesAgreeWithDocuments(cases);
            assertThat(client.getDatabase("intake").runCommand(new Document("validate", "cases")))
                    .containsEntry("valid", true);
        }
    }

    @Test
    void aTornEndOfTheJournalIsLeftOut() throws Exception {
        try (StoreProcess store = StoreProcess.start(folder);
                MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("intake").getCollection("cases").insertOne(new Document("_id", 1));
            store.kill();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path journal = files.filter(file -> file.toString().endsWith(".log"))
                    .max(Path::compareTo)
                    .orElseThrow();
            Files.write(journal, new byte[] {0, 0, 1, 0, 7, 7, 7, 7, 1, 2, 3}, StandardOpenOption.APPEND);
        }
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("intake").getCollection("cases").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void indexesAndDropsSurviveACleanRestart() {
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = client.getDatabase("intake").getCollection("cases");
            cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            cases.createIndex(Indexes.ascending("dropped"));
            for (int i = 0; i < 100; i++) {
                cases.insertOne(new Document("_id", i).append("number", i).append("at", 100 - i));
            }
            cases.createIndex(Indexes.descending("at"));
            cases.dropIndex("dropped_1");
            client.getDatabase("intake").getCollection("gone").insertOne(new Document("_id", 1));
            client.getDatabase("intake").getCollection("gone").drop();
        }
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = client.getDatabase("intake").getCollection("cases");
            assertThat(cases.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                    .containsExactlyInAnyOrder("_id_", "number_1", "at_-1");
            assertThat(client.getDatabase("intake").listCollectionNames().into(new ArrayList<>()))
                    .containsExactly("cases");
            assertThat(cases.find(Filters.gt("at", 90))
                            .sort(new Document("at", 1))
                            .first())
                    .containsEntry("_id", 9);
            assertThat(client.getDatabase("intake").getCollection("gone").countDocuments())
                    .isZero();
        }
    }

    @Test
    void aStoppedProcessEndsByItselfAndKeepsEverything() throws Exception {
        try (StoreProcess store = StoreProcess.start(folder);
                MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("intake").getCollection("cases").insertOne(new Document("_id", 1));
            assertThat(store.stop()).isEqualTo(143);
        }
        try (StoreProcess store = StoreProcess.start(folder);
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("intake").getCollection("cases").countDocuments())
                    .isEqualTo(1);
        }
    }

    /** Each document is inserted and then changed; it counts once the change was acknowledged. */
    private static void writeUntilKilled(String uri, AtomicInteger acknowledged) {
        try (MongoClient client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=2000&retryWrites=false")) {
            MongoCollection<Document> cases = client.getDatabase("intake").getCollection("cases");
            cases.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("at")));
            cases.createIndex(Indexes.ascending("tags"));
            cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            while (true) {
                int id = acknowledged.get();
                cases.deleteOne(Filters.eq("_id", id));
                cases.insertOne(new Document("_id", id)
                        .append("number", id)
                        .append("state", "NEW")
                        .append("at", id % 17)
                        .append("tags", List.of(id % 3, id % 5, 7))
                        .append("text", "x".repeat(500)));
                cases.updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(Updates.set("state", "OPEN"), Updates.push("tags", id), Updates.inc("at", 1)));
                acknowledged.incrementAndGet();
            }
        } catch (MongoException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private static void assertIndexesAgreeWithDocuments(MongoCollection<Document> cases) {
        List<Document> all = cases.find().into(new ArrayList<>());
        for (String state : List.of("NEW", "OPEN")) {
            long expected = all.stream()
                    .filter(found -> found.getString("state").equals(state))
                    .count();
            assertThat(cases.find(Filters.eq("state", state))
                            .sort(new Document("at", -1))
                            .into(new ArrayList<>()))
                    .hasSize((int) expected)
                    .doesNotHaveDuplicates();
        }
        for (int tag = 0; tag < 8; tag++) {
            int wanted = tag;
            long expected = all.stream()
                    .filter(found -> found.getList("tags", Integer.class).contains(wanted))
                    .count();
            assertThat(cases.countDocuments(Filters.eq("tags", tag))).isEqualTo(expected);
        }
        assertThat(cases.find(Filters.gte("number", 0))
                        .sort(new Document("number", 1))
                        .into(new ArrayList<>()))
                .containsExactlyElementsOf(all);
    }
}
