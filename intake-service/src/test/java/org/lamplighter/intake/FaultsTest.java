package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.test.TestSurroundings;
import org.lamplighter.kit.test.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The rows of the failure matrix: real faults at the network, another instance beside the sick one. */
@IntakeTest
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    KnownAccounts known;

    @Autowired
    CaseEvents events;

    private final String subject = UUID.randomUUID().toString();

    private Client lin(int at) {
        return new Client(at, TestSurroundings.issuer().customer(subject));
    }

    @Test
    void anInstanceWithoutBrokerStoreOrIssuerDegradesHonestlyAndHeals() throws Exception {
        String account = Accounts.boundTo(known, subject);
        HttpServer issuer = keysServer();
        try (Wire store = Wire.to(FaultsTest::store);
                ConfigurableApplicationContext sick = instance(store.port(), closedPort(), issuer)) {
            Client lin = lin(portOf(sick));

            // Kafka away: accepted all the same; whoever has a broker publishes it.
            String caseId = lin.report(account).path("caseId").asString();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(events.of(caseId, FaultReported.class)).hasSize(1));

            // Keycloak away: keys seen before still verify.
            issuer.stop(0);
            assertThat(lin.get(Client.CASES + "/" + caseId).statusCode()).isEqualTo(200);

            // Store away: 503 with Retry-After, nothing half done; the same key later, the first answer.
            String key = UUID.randomUUID().toString();
            store.cut();
            HttpResponse<String> refused = lin.postUnder(key, Client.REPORTS, Client.noPower(account));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Client.json(refused).path("code").asString()).isEqualTo("store-unavailable");
            assertThat(Client.json(lin(port).get(Client.CASES)).path("items").size())
                    .isEqualTo(1);

            store.mend();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lin.postUnder(key, Client.REPORTS, Client.noPower(account))
                                    .statusCode())
                            .isEqualTo(201));
            assertThat(Client.json(lin(port).get(Client.CASES)).path("items").size())
                    .isEqualTo(2);
        } finally {
            issuer.stop(0);
        }
    }

    @Test
    void poisonStopsItsKeyAndNoOther() {
        String caseId = lin(port)
                .report(Accounts.boundTo(known, subject))
                .path("caseId")
                .asString();
        String poisoned = Dispatch.order(caseId, 1);
        Peers.raw(Topics.WORK_ORDERS, poisoned, 1, EventTypes.typeOf(WorkOrderAssigned.class), "{\"caseId\":");
        String unknown = "W-OF-NO-CASE-" + subject;
        Peers.tell(
                unknown, new WorkOrderAssigned(unknown, "C-0000000000000000", "SZ-GS-01", "x", Dispatch.now(), null));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(parked()).contains(poisoned).contains(unknown));
        Dispatch.assigned(caseId);
        String healthy = lin(port)
                .report(Accounts.boundTo(known, subject))
                .path("caseId")
                .asString();
        Dispatch.assigned(healthy);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(lin(port).show(healthy).path("status").asString())
                                .isEqualTo("DISPATCHED"));
        assertThat(lin(port).show(caseId).path("status").asString())
                .as("waits behind the poison")
                .isEqualTo("REPORTED");
    }

    private String parked() {
        return new Client(managementPort, "").get("/actuator/parked").body();
    }

    private static ConfigurableApplicationContext instance(int storePort, int brokerPort, HttpServer issuer) {
        return new SpringApplicationBuilder(IntakeApplication.class)
                .initializers(
                        new TestSurroundings(),
                        context -> TestPropertyValues.of(
                                        "LAMPLIGHTER_MONGO_URI=mongodb://localhost:" + storePort,
                                        "LAMPLIGHTER_KAFKA=localhost:" + brokerPort,
                                        "LAMPLIGHTER_JWKS=http://localhost:"
                                                + issuer.getAddress().getPort() + "/keys")
                                .applyTo(context))
                .run("--server.port=0");
    }

    /** Publishes the test issuer's keys from a server that can be stopped. */
    private static HttpServer keysServer() throws IOException, InterruptedException {
        byte[] keys = Client.http()
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
