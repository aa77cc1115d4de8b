package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
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
}
