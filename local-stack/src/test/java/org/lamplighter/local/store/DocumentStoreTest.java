package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest {

    @Test
    void answersHelloPingAndBuildInfo() {
        try (DocumentStore store = DocumentStore.inMemory();
                MongoClient client = MongoClients.create(store.uri())) {
            var admin = client.getDatabase("admin");

            assertThat(admin.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
            assertThat(admin.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
            assertThat(admin.runCommand(new Document("buildInfo", 1))).containsKey("version");
            assertThat(admin.runCommand(new Document("serverStatus", 1))).containsKey("uptimeMillis");
        }
    }

    @Test
    void keepsDocumentsAcrossACleanRestart(@TempDir Path folder) {
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("intake")
                    .getCollection("cases")
                    .insertOne(new Document("_id", "C-1").append("version", 1L));
        }
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("intake").getCollection("cases").find())
                    .containsExactly(new Document("_id", "C-1").append("version", 1L));
        }
    }

    @Test
    void oneProcessAtATimeHasTheFolder(@TempDir Path folder) {
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            client.getDatabase("intake").getCollection("cases").insertOne(new Document("_id", 1));

            assertThatThrownBy(() -> DocumentStore.open(folder, 0, DocumentStore.Options.defaults()))
                    .hasMessageContaining("locked");
            assertThat(client.getDatabase("intake").getCollection("cases").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void aTakenPortIsRefusedAndReleasesTheFolder(@TempDir Path folder) {
        try (DocumentStore other = DocumentStore.inMemory()) {
            assertThatThrownBy(() -> DocumentStore.open(folder, other.port(), DocumentStore.Options.defaults()))
                    .hasStackTraceContaining("in use");
        }
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults())) {
            assertThat(store.port()).isPositive();
        }
    }

    @Test
    void keepsALargeDocument(@TempDir Path folder) {
        Document photo = new Document("_id", 1).append("photo", new Binary(new byte[12 * 1024 * 1024]));
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            var photos = client.getDatabase("dispatch").getCollection("photos");
            photos.insertOne(photo);
            photos.updateOne(new Document("_id", 1), Updates.set("seen", true));
        }
        try (DocumentStore store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("dispatch")
                            .getCollection("photos")
                            .find()
                            .first())
                    .isEqualTo(photo.append("seen", true));
        }
    }

    @Test
    void refusesWhatItWouldOnlyPretendToDo() {
        try (DocumentStore store = DocumentStore.inMemory();
                MongoClient client = MongoClients.create(store.uri())) {
            var database = client.getDatabase("intake");
            var cases = database.getCollection("cases");

            IndexOptions expiring = new IndexOptions().expireAfter(1L, TimeUnit.HOURS);
            assertThatThrownBy(() -> cases.createIndex(Indexes.ascending("at"), expiring))
                    .hasMessageContaining("expireAfterSeconds");
            IndexOptions partial = new IndexOptions().partialFilterExpression(new Document("open", true));
            assertThatThrownBy(() -> cases.createIndex(Indexes.ascending("at"), partial))
                    .hasMessageContaining("partialFilterExpression");
            assertThatThrownBy(() -> cases.createIndex(Indexes.text("text"))).hasMessageContaining("kind text");
            CreateCollectionOptions capped =
                    new CreateCollectionOptions().capped(true).sizeInBytes(4096);
            assertThatThrownBy(() -> database.createCollection("log", capped)).hasMessageContaining("capped");
            assertThat(cases.listIndexes().into(new ArrayList<>())).isEmpty();
        }
    }
}
