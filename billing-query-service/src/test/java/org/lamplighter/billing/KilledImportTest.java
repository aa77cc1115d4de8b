package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.local.store.DocumentStore;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} of the service in the middle of a file of 100 000 rows, one in a hundred bad: it ends as a clean run does. */
class KilledImportTest {

    private static final int ACCOUNTS = 4_000;
    private static final int READINGS_OF_EACH = 25;
    private static final String ACCOUNT_IMPORTS = "/api/desk/v1/account-imports";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private Path folder;

    @Test
    void anImportKilledInTheMiddleEndsAsOneCleanRunDoes() throws IOException {
        try (DocumentStore store = DocumentStore.open(folder.resolve("store"), 0, DocumentStore.Options.defaults())) {
            killAndCompare(store.uri());
        }
    }

    private void killAndCompare(String store) throws IOException {
        JsonNode clean;
        try (ServiceProcess service = ServiceProcess.start(store, "billing-clean", folder)) {
            Calls calls = service.calls();
            calls.load(ACCOUNT_IMPORTS, People.editor(), accounts());
            clean = ended(calls, hand(calls));
        }
        JsonNode killed;
        String location;
        try (ServiceProcess service = ServiceProcess.start(store, "billing-killed", folder)) {
            Calls calls = service.calls();
            calls.load(ACCOUNT_IMPORTS, People.editor(), accounts());
            location = hand(calls);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> done(calls, location) > 10_000);
            service.kill();
        }
        try (ServiceProcess service = ServiceProcess.start(store, "billing-killed", folder)) {
            Calls calls = service.calls();
            assertThat(done(calls, location)).as("killed in the middle").isLessThan(100_000);
            killed = ended(calls, location);
            JsonNode again = ended(calls, hand(calls));
            assertThat(again.path("loaded").asInt()).isZero();
            assertThat(again.path("rejectedRows").asInt()).isEqualTo(1_000);
        }

        assertThat(killed.path("rows").asInt()).isEqualTo(100_000);
        assertThat(killed.path("done").asInt()).isEqualTo(100_000);
        assertThat(killed.path("rejectedRows").asInt()).isEqualTo(1_000);
        assertThat(killed.path("rejected")).isEqualTo(clean.path("rejected"));
        assertThat(clean.path("loaded").asInt()).isEqualTo(99_000);
        try (MongoClient client = MongoClients.create(store)) {
            assertSameStates(client.getDatabase("billing-killed"), client.getDatabase("billing-clean"));
        }
    }

    private static String hand(Calls calls) {
        Reply accepted = calls.hand(
                ACCOUNT_IMPORTS + "/readings",
                People.editor(),
                UUID.randomUUID().toString(),
                readings());
        assertThat(accepted.status()).as(accepted.response().body()).isEqualTo(202);
        return accepted.header("Location");
    }

    private static int done(Calls calls, String location) {
        return calls.get(location, People.editor()).json().path("done").asInt();
    }

    private static JsonNode ended(Calls calls, String location) {
        await().atMost(PATIENCE)
                .until(() -> calls.get(location, People.editor()).text("state").equals("FINISHED"));
        return calls.get(location, People.editor()).json();
    }

    private static String accounts() {
        StringBuilder rows = new StringBuilder(District.ACCOUNTS);
        for (int account = 0; account < ACCOUNTS; account++) {
            rows.append(District.row(number(account)).replace("TIME_OF_USE", "SINGLE_RATE"));
        }
        return rows.toString();
    }

    /** From the beginning of 2024 on, a month each; every hundredth row is below the one before it. */
    private static String readings() {
        StringBuilder rows = new StringBuilder("accountNumber,meterNumber,readAt,registerKwh\n");
        int row = 0;
        for (int account = 0; account < ACCOUNTS; account++) {
            for (int month = 0; month < READINGS_OF_EACH; month++) {
                boolean bad = ++row % 100 == 0;
                rows.append(number(account))
                        .append(",M1,%d-%02d-01,".formatted(2024 + month / 12, month % 12 + 1))
                        .append(bad ? 1 : 1000 + month * (100 + account % 50))
                        .append('\n');
            }
        }
        return rows.toString();
    }

    private static String number(int account) {
        return "32055%05d".formatted(account);
    }

    private static void assertSameStates(MongoDatabase one, MongoDatabase other) {
        int compared = 0;
        try (MongoCursor<Document> killed = inOrder(one);
                MongoCursor<Document> clean = inOrder(other)) {
            while (killed.hasNext() && clean.hasNext()) {
                assertThat(state(killed.next())).isEqualTo(state(clean.next()));
                compared++;
            }
            assertThat(killed.hasNext()).isEqualTo(clean.hasNext());
        }
        assertThat(compared).as("three years of each account and more").isGreaterThan(3 * ACCOUNTS);
    }

    private static MongoCursor<Document> inOrder(MongoDatabase database) {
        return database.getCollection("billingYears")
                .find()
                .sort(Sorts.ascending("_id"))
                .iterator();
    }

    /** What is kept, but for when it was made. */
    private static Document state(Document year) {
        Document state = year.get("state", Document.class);
        state.get("bills", Document.class).values().forEach(bill -> ((Map<?, ?>) bill).remove("ratedAt"));
        return state;
    }
}
