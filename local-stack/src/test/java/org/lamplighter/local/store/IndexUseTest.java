package org.lamplighter.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many documents are read, counted by the store: time would depend on the machine. */
class IndexUseTest {

    private static final int DOCUMENTS = 5000;

    private static DocumentStore store;
    private static MongoClient client;
    private static MongoCollection<Document> cases;

    @BeforeAll
    static void fill() {
        store = DocumentStore.inMemory();
        client = MongoClients.create(store.uri());
        cases = client.getDatabase("intake").getCollection("cases");
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("account"), Indexes.descending("at")));
        cases.createIndex(Indexes.ascending("pendingSince"), new IndexOptions().sparse(true));
        cases.createIndex(Indexes.compoundIndex(Indexes.ascending("state"), Indexes.ascending("at")));
        cases.createIndex(
                Indexes.ascending("keys"), new IndexOptions().unique(true).sparse(true));
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = new Document("_id", i)
                    .append("account", i % 50)
                    .append("at", i)
                    .append("state", i % 5)
                    .append("keys", List.of("k" + i, "l" + i));
            all.add(i % 100 == 0 ? document.append("pendingSince", i) : document);
        }
        cases.insertMany(all);
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Test
    void aPageReadsNoMoreThanThePage() {
        assertThat(examinedBy(() -> cases.find(and(eq("account", 7), lt("at", 4000)))
                        .sort(Sorts.descending("at"))
                        .limit(20)
                        .into(new ArrayList<>())))
                .isEqualTo(20);
        assertThat(examinedBy(() -> cases.find(eq("account", 7))
                        .sort(Sorts.ascending("at"))
                        .limit(5)
                        .into(new ArrayList<>())))
                .isEqualTo(5);
    }

    @Test
    void aLaterPageStartsWhereTheCursorSays() {
        assertThat(examinedBy(() -> cases.find(and(
                                eq("account", 7), or(lt("at", 1007), and(eq("at", 1007), lt("_id", 1007)))))
                        .sort(Sorts.descending("at", "_id"))
                        .limit(20)
                        .into(new ArrayList<>())))
                .isLessThanOrEqualTo(21);
    }

    @Test
    void aSparseIndexServesThePendingOnes() {
        assertThat(examinedBy(() -> cases.find(lt("pendingSince", 2000))
                        .sort(Sorts.ascending("pendingSince"))
                        .limit(10)
                        .into(new ArrayList<>())))
                .isEqualTo(10);
    }

    @Test
    void severalValuesAreMergedInOrder() {
        assertThat(examinedBy(() -> cases.find(in("state", 1, 2, 3))
                        .sort(Sorts.descending("at"))
                        .limit(9)
                        .into(new ArrayList<>())))
                .isEqualTo(9);
    }

    @Test
    void identifiersAreLookedUp() {
        assertThat(examinedBy(() -> cases.find(eq("_id", 77)).first())).isEqualTo(1);
        assertThat(examinedBy(() -> cases.find(in("_id", 1, 2, -5)).into(new ArrayList<>())))
                .isEqualTo(2);
        assertThat(examinedBy(() -> cases.find(gt("_id", 4000))
                        .sort(Sorts.ascending("_id"))
                        .limit(3)
                        .into(new ArrayList<>())))
                .isEqualTo(3);
    }

    @Test
    void writesFindTheirDocumentsThroughIndexesToo() {
        assertThat(examinedBy(() -> cases.updateOne(and(eq("_id", 3), eq("state", 3)), Updates.set("seen", 1))))
                .isEqualTo(1);
        assertThat(examinedBy(() -> cases.updateOne(eq("state", 1), Updates.set("seen", 1))))
                .isEqualTo(1);
        assertThat(examinedBy(() -> cases.updateOne(eq("keys", "l11"), Updates.set("seen", 1))))
                .isEqualTo(1);
        assertThat(examinedBy(() -> cases.deleteOne(eq("keys", "k4998")))).isEqualTo(1);
        assertThat(examinedBy(() -> cases.findOneAndUpdate(
                        eq("state", 2),
                        Updates.set("seen", 1),
                        new FindOneAndUpdateOptions().sort(Sorts.descending("at")))))
                .isEqualTo(1);
    }

    @Test
    void countsAndPipelinesUseIndexes() {
        assertThat(examinedBy(() -> cases.countDocuments(and(eq("account", 9), gt("at", 4000)))))
                .isEqualTo(20);
        assertThat(examinedBy(() -> cases.countDocuments())).isZero();
        assertThat(examinedBy(() -> cases.aggregate(List.of(
                                Aggregates.match(eq("account", 8)),
                                Aggregates.sort(Sorts.descending("at")),
                                Aggregates.limit(4)))
                        .into(new ArrayList<>())))
                .isEqualTo(4);
    }

    @Test
    void whatNoIndexServesIsScanned() {
        long examined = examinedBy(() -> cases.find(eq("seen", "never")).into(new ArrayList<>()));
        assertThat(examined).isEqualTo(cases.countDocuments());
    }

    @Test
    void explainNamesTheIndex() {
        Document plan = client.getDatabase("intake")
                .runCommand(new Document(
                        "explain",
                        new Document("find", "cases")
                                .append("filter", new Document("account", 7))
                                .append("sort", new Document("at", -1))
                                .append("limit", 3)));
        assertThat(plan.getEmbedded(List.of("queryPlanner", "winningPlan", "stage"), String.class))
                .isEqualTo("range of account_1_at_-1, in order");
        assertThat(plan.getEmbedded(List.of("executionStats", "nReturned"), Integer.class))
                .isEqualTo(3);
    }

    private static long examinedBy(Runnable query) {
        long before = examined();
        query.run();
        return examined() - before;
    }

    private static long examined() {
        return client.getDatabase("intake")
                .runCommand(new Document("collStats", "cases"))
                .getLong("documentsExamined");
    }
}
