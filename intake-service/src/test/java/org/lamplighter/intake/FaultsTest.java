package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.events.EventTypes;
import org.lamplighter.kit.test.KeysServer;
import org.lamplighter.kit.test.SickInstance;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

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
        try (KeysServer issuer = KeysServer.start();
                SickInstance sick = SickInstance.start(issuer.url(), IntakeApplication.class)) {
            Client lin = lin(sick.port());

            // Kafka away: accepted all the same; whoever has a broker publishes it.
            String caseId = lin.report(account).path("caseId").asString();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(events.of(caseId, FaultReported.class)).hasSize(1));

            // Keycloak away: keys seen before still verify.
            issuer.stop();
            assertThat(lin.get(Client.CASES + "/" + caseId).statusCode()).isEqualTo(200);

            // Store away: 503 with Retry-After, nothing half done; the same key later, the first answer.
            String key = UUID.randomUUID().toString();
            sick.store().cut();
            HttpResponse<String> refused = lin.postUnder(key, Client.REPORTS, Client.noPower(account));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(Client.json(refused).path("code").asString()).isEqualTo("store-unavailable");
            assertThat(Client.json(lin(port).get(Client.CASES)).path("items").size())
                    .isEqualTo(1);

            sick.store().mend();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lin.postUnder(key, Client.REPORTS, Client.noPower(account))
                                    .statusCode())
                            .isEqualTo(201));
            assertThat(Client.json(lin(port).get(Client.CASES)).path("items").size())
                    .isEqualTo(2);
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
}
