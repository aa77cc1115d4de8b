package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.kit.test.KeysServer;
import org.lamplighter.kit.test.MovingClock;
import org.lamplighter.kit.test.SickInstance;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The rows of the failure matrix: real faults at the network, another instance beside the sick one. */
@BillingTest
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BINDINGS = "/api/customer/v1/account-bindings";
    private static final String ACCOUNTS = "/api/desk/v1/account-imports";

    @LocalServerPort
    int port;

    private final String subject = UUID.randomUUID().toString();
    private final String token = People.customer(subject);

    @Test
    void anInstanceWithoutBrokerStoreOrIssuerDegradesHonestlyAndHeals() throws Exception {
        try (KeysServer issuer = KeysServer.start();
                AccountEvents events = new AccountEvents();
                SickInstance sick =
                        SickInstance.start(issuer.url(), BillingApplication.class, MovingClock.Beans.class)) {
            Calls calls = new Calls(sick.port());
            District district = new District(calls);

            // Kafka away: loaded and bound all the same; whoever has a broker publishes it, in order.
            String number = district.account();
            assertThat(district.bind(subject, number).status()).isEqualTo(201);
            assertThat(events.await(number, 2).path("boundSubjects").path(0).asString())
                    .isEqualTo(subject);

            // Keycloak away: keys seen before still verify.
            issuer.stop();
            assertThat(calls.get("/api/customer/v1/accounts/" + number, token).status())
                    .isEqualTo(200);

            // Store away: 503 with Retry-After, nothing half done; the same key later is served.
            String other = new District(new Calls(port)).account();
            String key = UUID.randomUUID().toString();
            sick.store().cut();
            Reply refused = calls.post(BINDINGS, token, key, District.binding(other));
            assertThat(refused.status()).as(refused.response().body()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("store-unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(bound()).hasSize(1);

            sick.store().mend();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(calls.post(BINDINGS, token, key, District.binding(other))
                                    .status())
                            .isEqualTo(201));
            assertThat(bound()).hasSize(2);
        }
    }

    @Test
    void anUploadThatBreaksOffLoadsNothingAndIsSentAgain() throws Exception {
        Calls healthy = new Calls(port);
        List<String> numbers =
                IntStream.range(0, 1250).mapToObj(i -> District.number()).toList();
        String first = District.ACCOUNTS
                + String.join(
                        "", numbers.subList(0, 1200).stream().map(District::row).toList());
        String rest = String.join(
                "", numbers.subList(1200, 1250).stream().map(District::row).toList());
        String key = UUID.randomUUID().toString();
        try (SickInstance sick = SickInstance.start(
                TestSurroundings.issuer().keys(), BillingApplication.class, MovingClock.Beans.class)) {
            Calls calls = new Calls(sick.port());

            InputStream file = new SequenceInputStream(
                    Collections.enumeration(List.of(bytes(first), new Then(sick.store()::cut), bytes(rest))));
            Reply broken = calls.stream(ACCOUNTS, People.editor(), key, file);
            assertThat(broken.status()).as(broken.response().body()).isEqualTo(503);
            assertThat(broken.text("code")).isEqualTo("store-unavailable");
            assertThat(desk(healthy, numbers.getFirst())).isEqualTo(404);

            sick.store().mend();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(calls.load(ACCOUNTS, People.editor(), key, first + rest)
                                    .status())
                            .isEqualTo(200));
        }
        assertThat(desk(healthy, numbers.getLast())).isEqualTo(200);
    }

    @Test
    void anImportWhoseStoreGoesAwayGoesOnWhenItIsBackAndEndsAsOneCleanRunDoes() throws Exception {
        Calls healthy = new Calls(port);
        List<String> numbers =
                IntStream.range(0, 3000).mapToObj(i -> District.number()).toList();
        String file = District.ACCOUNTS
                + String.join("", numbers.stream().map(District::row).toList());
        try (SickInstance sick = SickInstance.start(
                TestSurroundings.issuer().keys(), BillingApplication.class, MovingClock.Beans.class)) {
            Reply accepted = new Calls(sick.port())
                    .hand(ACCOUNTS, People.editor(), UUID.randomUUID().toString(), file);
            assertThat(accepted.status()).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> desk(healthy, numbers.get(499)) == 200);
            sick.store().cut();
            sick.store().mend();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(healthy.get(accepted.header("Location"), People.editor())
                                    .text("state"))
                            .isEqualTo("FINISHED"));
        }
        JsonNode again = healthy.load(ACCOUNTS, People.editor(), file).json();
        assertThat(again.path("unchanged").asInt()).isEqualTo(3000);
        assertThat(again.path("loaded").asInt()).isZero();
        assertThat(again.path("rejectedRows").asInt()).isZero();
    }

    private JsonNode bound() {
        return new Calls(port).get("/api/customer/v1/accounts", token).json().path("items");
    }

    private static int desk(Calls calls, String number) {
        return calls.get("/api/desk/v1/accounts/" + number, People.agent("320508"))
                .status();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Holds no bytes; something happens when it is reached. */
    private static final class Then extends InputStream {
        private final Runnable happens;
        private boolean happened;

        Then(Runnable happens) {
            this.happens = happens;
        }

        @Override
        public int read() {
            if (!happened) {
                happened = true;
                happens.run();
            }
            return -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return read();
        }
    }
}
