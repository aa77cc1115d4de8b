package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Live progress over real HTTP. */
@IntakeTest
class ProgressTest {

    @LocalServerPort
    int port;

    @Autowired
    KnownAccounts known;

    private final String subject = UUID.randomUUID().toString();

    private Client lin() {
        return lin(port);
    }

    private Client lin(int at) {
        return new Client(at, TestSurroundings.issuer().customer(subject));
    }

    private String reported() {
        return lin().report(Accounts.boundTo(known, subject)).path("caseId").asString();
    }

    @Test
    void everyStepIsShownOnceInOrderUntilTheCaseIsClosed() throws Exception {
        String caseId = reported();
        try (LiveView view = LiveView.open(lin(), caseId, null)) {
            await().untilAsserted(() -> assertThat(view.names()).containsExactly("REPORTED"));

            Dispatch.repaired(caseId, 1);
            await().untilAsserted(() -> assertThat(view.names())
                    .containsExactly(
                            "REPORTED",
                            "CREW_ASSIGNED",
                            "CREW_ACCEPTED",
                            "CREW_DEPARTED",
                            "CREW_ARRIVED",
                            "SUPPLY_RESTORED",
                            "REPAIR_COMPLETED",
                            "AWAITING_CONFIRMATION"));
            assertThat(view.ids()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
            lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":true}");

            await().untilAsserted(() -> assertThat(view.hasEnded()).isTrue());
            assertThat(view.names()).endsWith("AWAITING_CONFIRMATION", "CLOSED");
        }
    }

    @Test
    void whoComesBackSeesOnlyWhatIsNewAndAfterTheEndNothing() throws Exception {
        String caseId = reported();
        Dispatch.assigned(caseId);
        await().untilAsserted(() ->
                assertThat(lin().show(caseId).path("status").asString()).isEqualTo("DISPATCHED"));

        try (LiveView view = LiveView.open(lin(), caseId, "1")) {
            await().untilAsserted(() -> assertThat(view.names()).containsExactly("CREW_ASSIGNED"));
        }

        Dispatch.completed(caseId, 1);
        await().untilAsserted(() ->
                assertThat(lin().show(caseId).path("status").asString()).isEqualTo("AWAITING_CONFIRMATION"));
        lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":true}");
        try (LiveView rest = LiveView.open(lin(), caseId, "3")) {
            await().untilAsserted(() -> assertThat(rest.hasEnded()).isTrue());
            assertThat(rest.names()).containsExactly("AWAITING_CONFIRMATION", "CLOSED");
        }
        assertThat(lin().get(Client.CASES + "/" + caseId + "/progress", "Last-Event-ID", "5")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aQuietViewIsKeptAliveByHeartbeats() throws Exception {
        try (LiveView view = LiveView.open(lin(), reported(), null)) {
            await().untilAsserted(() -> assertThat(view.beats()).isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void aCallerHasOnlySoManyViewsAndGetsAPlaceBackByClosingOne() throws Exception {
        String caseId = reported();
        List<LiveView> views = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            views.add(LiveView.open(lin(), caseId, null));
        }
        HttpResponse<String> refused = lin().get(Client.CASES + "/" + caseId + "/progress");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(Client.json(refused).path("code").asString()).isEqualTo("too-many-live-views");

        views.getFirst().close();

        await().untilAsserted(() -> {
            try (LiveView another = LiveView.open(lin(), caseId, null)) {
                assertThat(another.status()).isEqualTo(200);
            }
        });
        for (LiveView view : views) {
            view.close();
        }
    }

    @Test
    void aStepIsShownByAnInstanceThatDidNotMakeIt() throws Exception {
        String caseId = reported();
        try (ConfigurableApplicationContext second = secondInstance();
                LiveView view = LiveView.open(lin(portOf(second)), caseId, null)) {
            await().untilAsserted(() -> assertThat(view.names()).containsExactly("REPORTED"));

            Dispatch.repaired(caseId, 1);
            await().untilAsserted(() -> assertThat(view.names()).hasSize(8));
            lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":true}");

            await().untilAsserted(() -> assertThat(view.hasEnded()).isTrue());
            assertThat(view.names()).endsWith("CLOSED").doesNotHaveDuplicates();
        }
    }

    @Test
    void anothersCaseIsNotThereToFollow() {
        Client stranger = new Client(port, TestSurroundings.issuer().customer("stranger"));

        assertThat(stranger.get(Client.CASES + "/" + reported() + "/progress", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(404);
    }

    private static ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(IntakeApplication.class)
                .initializers(new TestSurroundings())
                .properties("lamplighter.live.heartbeat=60s")
                .run("--server.port=0");
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return java.util.Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}
