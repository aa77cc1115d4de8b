package org.lamplighter.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the services rely on, said once and checked against the embedded store and against MongoDB. */
abstract class QueryContract {

    private MongoClient client;
    private MongoCollection<Document> cases;

    /** The connection string of the server under test. */
    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        cases = client.getDatabase("contract").getCollection("cases");
        cases.drop();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void pagesBackwardsThroughAnAccountsCases() {
        cases.createIndex(compoundIndex(ascending("account"), descending("at")));
        for (int i = 0; i < 30; i++) {
            insert("C-%02d".formatted(i), "account", i % 3 == 0 ? "A" : "B", "at", at(i));
        }

        assertThat(ids(and(eq("account", "A"), lt("at", at(18))), Sorts.descending("at"), 3))
                .containsExactly("C-15", "C-12", "C-09");
        assertThat(ids(and(eq("account", "A"), gte("at", at(18))), Sorts.ascending("at"), 2))
                .containsExactly("C-18", "C-21");
    }

    @Test
    void ordersByTheSecondFieldWhenTheFirstIsOneOfSeveralValues() {
        cases.createIndex(compoundIndex(ascending("state"), ascending("at")));
        for (int i = 0; i < 12; i++) {
            insert(
                    "C-%02d".formatted(i),
                    "state",
                    List.of("NEW", "OPEN", "CLOSED").get(i % 3),
                    "at",
                    at(i));
        }

        assertThat(ids(in("state", "OPEN", "NEW"), Sorts.ascending("at"), 5))
                .containsExactly("C-00", "C-01", "C-03", "C-04", "C-06");
        assertThat(ids(in("state", "OPEN", "CLOSED"), Sorts.descending("at"), 3))
                .containsExactly("C-11", "C-10", "C-08");
    }

    @Test
    void findsPendingDocumentsThroughASparseIndex() {
        cases.createIndex(ascending("pendingSince"), new IndexOptions().sparse(true));
        insert("a");
        insert("b", "pendingSince", at(3));
        insert("c", "pendingSince", at(1));
        insert("d", "pendingSince", null);

        assertThat(ids(lt("pendingSince", at(5)), Sorts.ascending("pendingSince"), 100))
                .containsExactly("c", "b");
        assertThat(ids(eq("pendingSince", null), Sorts.ascending("_id"), 0)).containsExactly("a", "d");
        assertThat(ids(exists("pendingSince"), Sorts.ascending("_id"), 0)).containsExactly("b", "c", "d");
        assertThat(ids(new Document(), Sorts.ascending("pendingSince", "_id"), 0))
                .containsExactly("a", "d", "c", "b");
    }

    @Test
    void anArrayIsFoundByEachOfItsElementsAndReturnedOnce() {
        cases.createIndex(ascending("tags"));
        insert("a", "tags", List.of("x", "y"));
        insert("b", "tags", List.of("y", "z"));
        insert("c", "tags", "y");
        insert("d", "tags", List.of());

        assertThat(ids(eq("tags", "y"), Sorts.ascending("_id"), 0)).containsExactly("a", "b", "c");
        assertThat(ids(in("tags", "x", "y", "z"), Sorts.ascending("_id"), 0)).containsExactly("a", "b", "c");
        assertThat(ids(gt("tags", "x"), Sorts.ascending("_id"), 0)).containsExactly("a", "b", "c");
        assertThat(ids(eq("tags", List.of("y", "z")), Sorts.ascending("_id"), 0))
                .containsExactly("b");
    }

    @Test
    void differentElementsMayMeetTheConditionsOnOneArray() {
        cases.createIndex(compoundIndex(ascending("steps.kind"), ascending("steps.number")));
        insert("a", "steps", List.of(step("on-site", 1), step("restored", 2)));
        insert("b", "steps", List.of(step("on-site", 2)));

        assertThat(ids(and(eq("steps.kind", "on-site"), eq("steps.number", 2)), Sorts.ascending("_id"), 0))
                .containsExactly("a", "b");
        assertThat(ids(elemMatch("steps", and(eq("kind", "on-site"), eq("number", 2))), Sorts.ascending("_id"), 0))
                .containsExactly("b");
        assertThat(ids(and(gt("steps.number", 1), lt("steps.number", 2)), Sorts.ascending("_id"), 0))
                .containsExactly("a");
    }

    @Test
    void numbersAreEqualAcrossTheirTypes() {
        cases.createIndex(ascending("amount"));
        insert("int", "amount", 5);
        insert("long", "amount", 5L);
        insert("double", "amount", 5.0);
        insert("decimal", "amount", new Decimal128(5));
        insert("more", "amount", Decimal128.parse("5.01"));
        insert("text", "amount", "5");

        assertThat(ids(eq("amount", 5), Sorts.ascending("_id"), 0)).containsExactly("decimal", "double", "int", "long");
        assertThat(ids(gt("amount", 4.99), Sorts.descending("amount"), 1)).containsExactly("more");
        assertThat(ids(lte("amount", 5L), Sorts.ascending("_id"), 0))
                .containsExactly("decimal", "double", "int", "long");
    }

    @Test
    void largeLongsKeepTheirOrder() {
        cases.createIndex(ascending("number"));
        long base = 1L << 60;
        insert("c", "number", base + 2);
        insert("a", "number", base);
        insert("b", "number", base + 1);

        assertThat(ids(gte("number", base), Sorts.ascending("number"), 0)).containsExactly("a", "b", "c");
        assertThat(ids(gt("number", base), Sorts.ascending("number"), 0)).containsExactly("b", "c");
        assertThat(ids(eq("number", base + 1), Sorts.ascending("number"), 0)).containsExactly("b");
    }

    @Test
    void typesSortInBrackets() {
        cases.createIndex(ascending("value"));
        insert("date", "value", at(1));
        insert("text", "value", "a");
        insert("number", "value", 7);
        insert("null", "value", null);
        insert("document", "value", new Document("a", 1));
        insert("flag", "value", true);
        insert("id", "value", new ObjectId("65f000000000000000000001"));
        insert("binary", "value", new byte[] {1, 2});

        assertThat(ids(new Document(), Sorts.ascending("value"), 0))
                .containsExactly("null", "number", "text", "document", "binary", "id", "flag", "date");
        assertThat(ids(new Document(), Sorts.descending("value"), 3)).containsExactly("date", "flag", "id");
        assertThat(ids(gt("value", 0), Sorts.ascending("value"), 0)).containsExactly("number");
        assertThat(ids(lt("value", "z"), Sorts.ascending("value"), 0)).containsExactly("text");
    }

    @Test
    void looksUpByIdentifiersOfManyKinds() {
        UUID uuid = UUID.fromString("3f0c2f6e-0001-4000-8000-000000000001");
        List<Object> identifiers = List.of(
                "C-1",
                7,
                8L,
                new ObjectId("65f000000000000000000001"),
                uuid,
                new Document("area", "320508").append("no", 1));
        identifiers.forEach(id -> cases.insertOne(new Document("_id", id)));

        for (Object id : identifiers) {
            assertThat(cases.countDocuments(eq("_id", id))).as("%s", id).isEqualTo(1);
        }
        assertThat(cases.find(in("_id", "C-1", 8, "none")).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(cases.find(eq("_id", 7.0)).first()).isEqualTo(new Document("_id", 7));
    }

    @Test
    void rangesOfTheIdentifierAreInItsOrder() {
        for (int i = 0; i < 20; i++) {
            insert("C-%02d".formatted(i));
        }

        assertThat(ids(gt("_id", "C-14"), Sorts.ascending("_id"), 2)).containsExactly("C-15", "C-16");
        assertThat(ids(lt("_id", "C-02"), Sorts.descending("_id"), 5)).containsExactly("C-01", "C-00");
    }

    @Test
    void aCursorPageGoesOnAtTheSameMoment() {
        cases.createIndex(compoundIndex(ascending("account"), descending("at"), descending("_id")));
        for (int i = 0; i < 10; i++) {
            insert("C-%02d".formatted(i), "account", "A", "at", at(i / 4));
        }

        Bson next = and(eq("account", "A"), or(lt("at", at(1)), and(eq("at", at(1)), lt("_id", "C-06"))));
        assertThat(ids(next, Sorts.descending("at", "_id"), 4)).containsExactly("C-05", "C-04", "C-03", "C-02");
    }

    @Test
    void aUniqueIndexRefusesASecondDocument() {
        cases.createIndex(compoundIndex(ascending("caller"), ascending("key")), new IndexOptions().unique(true));
        insert("a", "caller", "app", "key", "k1");
        insert("b", "caller", "app", "key", "k2");

        assertThatThrownBy(() -> insert("c", "caller", "app", "key", "k1"))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        assertThatThrownBy(() -> cases.updateOne(eq("_id", "b"), Updates.set("key", "k1")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(ids(new Document(), Sorts.ascending("_id"), 0)).containsExactly("a", "b");
        assertThat(cases.find(eq("_id", "b")).first()).containsEntry("key", "k2");
    }

    @Test
    void aUniqueIndexOnAnArrayBindsOtherDocumentsOnly() {
        cases.createIndex(ascending("keys"), new IndexOptions().unique(true).sparse(true));
        insert("a", "keys", List.of("k1", "k1", "k2"));
        insert("b");
        insert("c");

        assertThatThrownBy(() -> insert("d", "keys", List.of("k3", "k2"))).isInstanceOf(MongoWriteException.class);
        cases.updateOne(eq("_id", "a"), Updates.pull("keys", "k2"));
        insert("d", "keys", List.of("k3", "k2"));
        assertThat(ids(eq("keys", "k2"), Sorts.ascending("_id"), 0)).containsExactly("d");
    }

    @Test
    void aUniqueIndexWithoutSparseCountsAbsenceAsAValue() {
        cases.createIndex(ascending("number"), new IndexOptions().unique(true));
        insert("a");

        assertThatThrownBy(() -> insert("b")).isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> insert("c", "number", null)).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aUniqueIndexIsNotBuiltOverDuplicates() {
        insert("a", "number", 1);
        insert("b", "number", 1.0);

        assertThatThrownBy(() -> cases.createIndex(ascending("number"), new IndexOptions().unique(true)))
                .isInstanceOfAny(DuplicateKeyException.class, MongoCommandException.class);
        assertThat(indexNames()).containsExactly("_id_");
        cases.deleteOne(eq("_id", "b"));
        cases.createIndex(ascending("number"), new IndexOptions().unique(true));
        assertThatThrownBy(() -> insert("c", "number", 1)).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aConditionalUpdateWinsOnce() {
        insert("a", "version", 1L, "outbox", List.of(), "count", 0);

        Bson change = Updates.combine(
                Updates.set("version", 2L),
                Updates.push("outbox", new Document("sequence", 1)),
                Updates.inc("count", 1));
        assertThat(cases.updateOne(and(eq("_id", "a"), eq("version", 1L)), change)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(cases.updateOne(and(eq("_id", "a"), eq("version", 1L)), change)
                        .getMatchedCount())
                .isZero();
        assertThat(cases.find(eq("_id", "a")).first())
                .isEqualTo(new Document("_id", "a")
                        .append("version", 2L)
                        .append("outbox", List.of(new Document("sequence", 1)))
                        .append("count", 1));
    }

    @Test
    void changesMoveADocumentInEveryIndex() {
        cases.createIndex(ascending("state"));
        cases.createIndex(ascending("outbox.sequence"), new IndexOptions().sparse(true));
        insert("a", "state", "NEW", "outbox", List.of(new Document("sequence", 1)));

        cases.updateOne(
                eq("state", "NEW"),
                Updates.combine(Updates.set("state", "OPEN"), Updates.push("outbox", new Document("sequence", 2))));
        assertThat(ids(eq("state", "NEW"), Sorts.ascending("_id"), 0)).isEmpty();
        assertThat(ids(eq("state", "OPEN"), Sorts.ascending("_id"), 0)).containsExactly("a");
        assertThat(ids(eq("outbox.sequence", 2), Sorts.ascending("_id"), 0)).containsExactly("a");
        cases.updateOne(eq("_id", "a"), Updates.unset("outbox"));
        assertThat(ids(gt("outbox.sequence", 0), Sorts.ascending("_id"), 0)).isEmpty();
        cases.deleteOne(eq("state", "OPEN"));
        assertThat(ids(eq("state", "OPEN"), Sorts.ascending("_id"), 0)).isEmpty();
    }

    @Test
    void takesTheOldestFirst() {
        cases.createIndex(compoundIndex(ascending("state"), ascending("at")));
        insert("late", "state", "NEW", "at", at(9));
        insert("early", "state", "NEW", "at", at(1));
        insert("done", "state", "CLOSED", "at", at(0));

        Document taken = cases.findOneAndUpdate(
                eq("state", "NEW"),
                Updates.set("state", "TAKEN"),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("at")).returnDocument(ReturnDocument.AFTER));
        assertThat(taken).containsEntry("_id", "early").containsEntry("state", "TAKEN");
    }

    @Test
    void upsertsOnce() {
        cases.createIndex(ascending("number"), new IndexOptions().unique(true));

        UpdateOptions upsert = new UpdateOptions().upsert(true);
        cases.updateOne(eq("number", 4), Updates.setOnInsert("_id", "a"), upsert);
        cases.updateOne(eq("number", 4), Updates.set("seen", true), upsert);
        assertThat(cases.find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "a").append("number", 4).append("seen", true));
    }

    @Test
    void updatesAndDeletesManyByAnIndexedFilter() {
        cases.createIndex(ascending("number"));
        for (int i = 0; i < 300; i++) {
            insert("C-%03d".formatted(i), "number", i);
        }

        assertThat(cases.updateMany(gte("number", 150), Updates.inc("number", 1000))
                        .getModifiedCount())
                .isEqualTo(150);
        assertThat(cases.countDocuments(gte("number", 1000))).isEqualTo(150);
        assertThat(cases.deleteMany(lt("number", 150)).getDeletedCount()).isEqualTo(150);
        assertThat(cases.countDocuments()).isEqualTo(150);
        assertThat(cases.countDocuments(gte("number", 0))).isEqualTo(150);
    }

    @Test
    void readsManyDocumentsInBatches() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            many.add(new Document("_id", i).append("group", i % 2));
        }
        cases.insertMany(many);
        cases.createIndex(ascending("group"));

        assertThat(cases.find().into(new ArrayList<>())).containsExactlyElementsOf(many);
        assertThat(cases.find(eq("group", 1)).batchSize(7).into(new ArrayList<>()))
                .hasSize(750);
        assertThat(cases.find()
                        .sort(Sorts.descending("group", "_id"))
                        .batchSize(100)
                        .into(new ArrayList<>())
                        .getFirst())
                .containsEntry("_id", 1499);
        assertThat(cases.find().skip(1490).limit(20).into(new ArrayList<>())).hasSize(10);
    }

    @Test
    void aggregatesWhatAnIndexedMatchSelects() {
        cases.createIndex(compoundIndex(ascending("area"), ascending("at")));
        for (int i = 0; i < 20; i++) {
            insert("C-%02d".formatted(i), "area", i % 2 == 0 ? "320508" : "320506", "at", at(i), "amount", i);
        }

        AggregateIterable<Document> totals = cases.aggregate(List.of(
                Aggregates.match(eq("area", "320508")),
                Aggregates.sort(Sorts.descending("at")),
                Aggregates.limit(3),
                Aggregates.group("$area", Accumulators.sum("total", "$amount"))));
        assertThat(totals.into(new ArrayList<>())).containsExactly(new Document("_id", "320508").append("total", 48));
        assertThat(cases.countDocuments(eq("area", "none"))).isZero();
    }

    @Test
    void projectsFields() {
        cases.createIndex(ascending("account"));
        insert("a", "account", "A", "at", at(1), "text", "long");

        Document found = cases.find(eq("account", "A"))
                .projection(new Document("account", 1).append("_id", 0))
                .first();
        assertThat(found).isEqualTo(new Document("account", "A"));
    }

    @Test
    void creatingAnIndexAgainChangesNothing() {
        cases.createIndex(ascending("account"));
        cases.createIndex(ascending("account"));
        assertThat(indexNames()).containsExactly("_id_", "account_1");

        assertThatThrownBy(() -> cases.createIndex(ascending("account"), new IndexOptions().unique(true)))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> cases.createIndex(descending("account"), new IndexOptions().name("account_1")))
                .isInstanceOf(MongoCommandException.class);
        assertThat(indexNames()).containsExactly("_id_", "account_1");
    }

    @Test
    void listsIndexesWithTheirOptions() {
        cases.createIndex(
                compoundIndex(ascending("account"), descending("at")),
                new IndexOptions().name("by-account").unique(true).sparse(true));

        Document index = cases.listIndexes().into(new ArrayList<>()).getLast();
        assertThat(index)
                .containsEntry("name", "by-account")
                .containsEntry("key", new Document("account", 1).append("at", -1))
                .containsEntry("unique", true)
                .containsEntry("sparse", true);
    }

    @Test
    void dropsIndexesOfOneCollectionOnly() {
        MongoCollection<Document> others = client.getDatabase("contract").getCollection("others");
        others.drop();
        others.createIndex(ascending("account"));
        cases.createIndex(ascending("account"));
        cases.createIndex(ascending("state"));
        insert("a", "account", "A");

        cases.dropIndex("account_1");
        assertThat(indexNames()).containsExactly("_id_", "state_1");
        assertThat(others.listIndexes().into(new ArrayList<>())).hasSize(2);
        cases.dropIndexes();
        assertThat(indexNames()).containsExactly("_id_");
        assertThat(others.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertThat(ids(eq("account", "A"), Sorts.ascending("_id"), 0)).containsExactly("a");
        assertThatThrownBy(() -> cases.dropIndex("_id_")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void aDroppedCollectionLeavesNothingBehind() {
        cases.createIndex(ascending("number"), new IndexOptions().unique(true));
        insert("a", "number", 1);

        cases.drop();
        assertThat(cases.countDocuments()).isZero();
        insert("b", "number", 1);
        insert("c", "number", 1);
        assertThat(cases.countDocuments(eq("number", 1))).isEqualTo(2);
    }

    @Test
    void twoArraysSideBySideCannotBeIndexed() {
        cases.createIndex(compoundIndex(ascending("a"), ascending("b")));
        insert("one", "a", List.of(1, 2), "b", 3);

        assertThatThrownBy(() -> insert("two", "a", List.of(1), "b", List.of(2)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(cases.countDocuments()).isEqualTo(1);
    }

    @Test
    void anOrderedBulkStopsAtItsFirstError() {
        cases.createIndex(ascending("number"), new IndexOptions().unique(true).sparse(true));
        insert("a", "number", 1);
        insert("b");
        insert("c");

        assertThatThrownBy(() -> cases.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", "b"), Updates.set("seen", true)),
                        new UpdateOneModel<>(eq("_id", "b"), Updates.set("number", 1)),
                        new UpdateOneModel<>(eq("_id", "c"), Updates.set("seen", true)))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
                    assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
        assertThat(ids(eq("seen", true), Sorts.ascending("_id"), 0)).containsExactly("b");
        assertThatThrownBy(() -> cases.insertMany(
                        List.of(new Document("_id", "d"), new Document("_id", "a"), new Document("_id", "e"))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(cases.countDocuments()).isEqualTo(4);
    }

    @Test
    void whatIsNotAValueIsStillFound() {
        cases.createIndex(ascending("state"));
        insert("a", "state", "NEW");
        insert("b", "state", "OPEN");
        insert("c");

        assertThat(ids(ne("state", "NEW"), Sorts.ascending("_id"), 0)).containsExactly("b", "c");
        assertThat(ids(exists("state", false), Sorts.ascending("_id"), 0)).containsExactly("c");
        assertThat(ids(new Document("state", new Document("$regex", "^N")), Sorts.ascending("_id"), 0))
                .containsExactly("a");
        assertThat(ids(
                        new Document("state", new Document("$in", java.util.Arrays.asList("NEW", null))),
                        Sorts.ascending("_id"),
                        0))
                .containsExactly("a", "c");
    }

    private void insert(String id, Object... fieldsAndValues) {
        Document document = new Document("_id", id);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            document.append((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        cases.insertOne(document);
    }

    private List<String> ids(Bson filter, Bson sort, int limit) {
        return cases.find(filter)
                .sort(sort)
                .limit(limit)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private List<String> indexNames() {
        return cases.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private static Document step(String kind, int number) {
        return new Document("kind", kind).append("number", number);
    }

    private static Date at(int minutes) {
        return Date.from(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(60L * minutes));
    }
}
