package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.kit.test.TestSurroundings;
import org.lamplighter.kit.test.Wire;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
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
        HttpServer issuer = keysServer();
        try (Wire store = Wire.to(FaultsTest::store);
                AccountEvents events = new AccountEvents();
                ConfigurableApplicationContext sick = instance(store.port(), closedPort(), keysOf(issuer))) {
            Calls calls = new Calls(portOf(sick));
            District district = new District(calls);

            // Kafka away: loaded and bound all the same; whoever has a broker publishes it, in order.
            String number = district.account();
            assertThat(district.bind(subject, number).status()).isEqualTo(201);
            assertThat(events.await(number, 2).path("boundSubjects").path(0).asString())
                    .isEqualTo(subject);

            // Keycloak away: keys seen before still verify.
            issuer.stop(0);
            assertThat(calls.get("/api/customer/v1/accounts/" + number, token).status())
                    .isEqualTo(200);

            // Store away: 503 with Retry-After, nothing half done; the same key later is served.
            String other = new District(new Calls(port)).account();
            String key = UUID.randomUUID().toString();
            store.cut();
            Reply refused = calls.post(BINDINGS, token, key, District.binding(other));
            assertThat(refused.status()).as(refused.response().body()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("store-unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(bound()).hasSize(1);

            store.mend();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(calls.post(BINDINGS, token, key, District.binding(other))
                                    .status())
                            .isEqualTo(201));
            assertThat(bound()).hasSize(2);
        } finally {
            issuer.stop(0);
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
        try (Wire store = Wire.to(FaultsTest::store);
                ConfigurableApplicationContext sick = instance(
                        store.port(), closedPort(), TestSurroundings.issuer().keys())) {
            Calls calls = new Calls(portOf(sick));

            InputStream file = new SequenceInputStream(
                    Collections.enumeration(List.of(bytes(first), new Then(store::cut), bytes(rest))));
            Reply broken = calls.stream(ACCOUNTS, People.editor(), key, file);
            assertThat(broken.status()).as(broken.response().body()).isEqualTo(503);
            assertThat(broken.text("code")).isEqualTo("store-unavailable");
            assertThat(desk(healthy, numbers.getFirst())).isEqualTo(404);

            store.mend();
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
        try (Wire store = Wire.to(FaultsTest::store);
                ConfigurableApplicationContext sick = instance(
                        store.port(), closedPort(), TestSurroundings.issuer().keys())) {
            Reply accepted = new Calls(portOf(sick))
                    .hand(ACCOUNTS, People.editor(), UUID.randomUUID().toString(), file);
            assertThat(accepted.status()).isEqualTo(202);
            await().atMost(PATIENCE).until(() -> desk(healthy, numbers.get(499)) == 200);
            store.cut();
            store.mend();

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

    private static ConfigurableApplicationContext instance(int storePort, int brokerPort, String keys) {
        return new SpringApplicationBuilder(BillingApplication.class, MovingClock.Beans.class)
                .initializers(
                        new TestSurroundings(),
                        context -> TestPropertyValues.of(
                                        "LAMPLIGHTER_MONGO_URI=mongodb://localhost:" + storePort,
                                        "LAMPLIGHTER_KAFKA=localhost:" + brokerPort,
                                        "LAMPLIGHTER_JWKS=" + keys)
                                .applyTo(context))
                .run("--server.port=0");
    }

    /** Publishes the test issuer's keys from a server that can be stopped. */
    private static HttpServer keysServer() throws IOException, InterruptedException {
        byte[] keys = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(TestSurroundings.issuer().keys()))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String keysOf(HttpServer issuer) {
        return "http://localhost:" + issuer.getAddress().getPort() + "/keys";
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    private static InetSocketAddress store() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), TestSurroundings.store().port());
    }
}
