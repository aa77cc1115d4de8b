package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a dispatcher sees of an area, once and live. Heartbeats are far apart here: changes come by events alone. */
@SuiteTest
@Import(District.Beans.class)
class BoardTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(2, "");
    }

    private String token() {
        return Utility.issuer().desk("dispatcher-of-" + utility.area, "dispatcher", utility.area);
    }

    private JsonNode board() {
        Phone.Reply reply = utility.dispatcher().get("/api/desk/v1/board?area=" + utility.area);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("areas").path(0);
    }

    /** A report whose crew must be there so many minutes from now. */
    private String reported(long minutes) {
        String caseId = District.newCase();
        FaultReported usual = district.oneHome(caseId, utility.area, utility.transformer);
        Instant due = Instant.now().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MILLIS);
        district.tell(District.promised(usual, due, due.plus(Duration.ofHours(3))), caseId);
        return caseId;
    }

    @Test
    void ordersStandByTimeLeftOverdueOnesFirst() {
        String ample = utility.assigned(reported(500)).workOrderId();
        String overdue = utility.assigned(reported(-10)).workOrderId();
        String soon = utility.assigned(reported(5)).workOrderId();

        JsonNode board = board();

        assertThat(board.path("orders")
                        .valueStream()
                        .map(row -> row.path("workOrderId").asString()))
                .containsExactly(overdue, soon, ample);
        JsonNode first = board.path("orders").path(0);
        assertThat(first.path("limits").path(0).path("kind").asString()).isEqualTo("ARRIVE");
        assertThat(first.path("limits").path(0).path("level").asString()).isEqualTo("OVER");
        assertThat(first.path("limits").path(0).path("secondsLeft").asLong()).isNegative();
        assertThat(first.path("limits").path(1).path("secondsLeft").asLong()).isPositive();
        assertThat(first.path("basis").asString()).isNotEmpty();
        assertThat(board.toString()).doesNotContain("林晓雨", "1990512", "平江路32号");
    }

    @Test
    void crewsStandWithWhatTheyDoAndWhatIsNext() {
        WorkOrderAssigned order = utility.assigned(reported(45));
        Phone crew = utility.crew(order.crewId());
        crew.post(Utility.crewOrder(order.workOrderId()) + "/acceptance", "{}");
        crew.post(Utility.crewOrder(order.workOrderId()) + "/departure", "{}");

        JsonNode row = board().path("crews")
                .valueStream()
                .filter(one -> order.crewId().equals(one.path("crewId").asString()))
                .findFirst()
                .orElseThrow();

        assertThat(row.path("doing").asString()).isEqualTo(order.workOrderId());
        assertThat(row.path("openOrders").asInt()).isEqualTo(1);
        assertThat(row.path("onShift").asBoolean()).isTrue();
        assertThat(row.path("queue").path(0).path("state").asString()).isEqualTo("EN_ROUTE");
        assertThat(board().path("totals").path("crews").asInt()).isEqualTo(2);
    }

    @Test
    void outagesStandWithWhomTheyAffect() {
        for (int i = 0; i < 3; i++) {
            String number = utility.area + "000" + i;
            district.tell(district.account(number, utility.area, utility.transformer), number);
        }
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        utility.assigned(caseId);

        await().untilAsserted(() -> {
            JsonNode board = board();
            assertThat(board.path("outages").path(0).path("affectedAccounts").asLong())
                    .isEqualTo(3);
            assertThat(board.path("totals").path("affectedAccounts").asLong()).isEqualTo(3);
            assertThat(board.path("outages").path(0).path("places").size()).isEqualTo(1);
        });
    }

    @Test
    void whatDoesNotFitIsCounted() {
        for (int i = 0; i < 8; i++) {
            reported(30 + i);
        }

        await().untilAsserted(() ->
                assertThat(board().path("totals").path("orders").asLong()).isEqualTo(8));
        JsonNode board = board();
        assertThat(board.path("orders").size()).isEqualTo(6);
        assertThat(board.path("totals").path("ordersShown").asInt()).isEqualTo(6);
        assertThat(board.path("totals").path("ordersByState").path("ASSIGNED").asLong())
                .isEqualTo(8);
    }

    @Test
    void withoutAnAreaEveryAreaOfOnesOwnIsShown() {
        Phone both = new Phone(port, Utility.issuer().desk("two", "supervisor", utility.area, "990001"));

        assertThat(both.get("/api/desk/v1/board")
                        .json()
                        .path("areas")
                        .valueStream()
                        .map(area -> area.path("area").asString()))
                .containsExactlyInAnyOrder(utility.area, "990001");
    }

    @Test
    void aLiveBoardIsShownWholeAndThenWhatChanges() {
        try (LiveBoardEars ears = LiveBoardEars.open(port, token(), utility.area, null)) {
            await().untilAsserted(() -> assertThat(ears.names()).containsExactly("board"));

            String caseId = District.newCase();
            district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
            WorkOrderAssigned order = utility.assigned(caseId);
            await().untilAsserted(
                            () -> assertThat(ears.stateOf(order.workOrderId())).isEqualTo("ASSIGNED"));
            await().untilAsserted(() -> assertThat(ears.outages()).isEqualTo(1));
            utility.finish(order);

            await().untilAsserted(
                            () -> assertThat(ears.stateOf(order.workOrderId())).isEmpty());
            await().untilAsserted(() -> assertThat(ears.outages()).isZero());
            assertThat(ears.names().subList(1, ears.names().size())).containsOnly("changes");
        }
    }

    @Test
    void whoComesBackIsShownTheWholeOnlyIfSomethingChanged() {
        WorkOrderAssigned order = utility.assigned(reported(45));
        String seen;
        try (LiveBoardEars ears = LiveBoardEars.open(port, token(), utility.area, null)) {
            await().untilAsserted(
                            () -> assertThat(ears.stateOf(order.workOrderId())).isEqualTo("ASSIGNED"));
            seen = ears.lastId();
        }
        try (LiveBoardEars ears = LiveBoardEars.open(port, token(), utility.area, seen)) {
            Phone crew = utility.crew(order.crewId());
            crew.post(Utility.crewOrder(order.workOrderId()) + "/acceptance", "{}");
            await().untilAsserted(
                            () -> assertThat(ears.stateOf(order.workOrderId())).isEqualTo("ACCEPTED"));
            assertThat(ears.names()).containsOnly("changes");
        }
        try (LiveBoardEars ears = LiveBoardEars.open(port, token(), utility.area, seen)) {
            await().untilAsserted(
                            () -> assertThat(ears.stateOf(order.workOrderId())).isEqualTo("ACCEPTED"));
            assertThat(ears.names().getFirst()).isEqualTo("board");
        }
    }

    @Test
    void aBoardShowsWhatAnotherInstanceDidAndCanBeResumedThere() {
        try (ConfigurableApplicationContext second = secondInstance();
                LiveBoardEars there = LiveBoardEars.open(portOf(second), token(), utility.area, null)) {
            WorkOrderAssigned order = utility.assigned(reported(45));
            utility.crew(order.crewId()).post(Utility.crewOrder(order.workOrderId()) + "/acceptance", "{}");
            await().untilAsserted(
                            () -> assertThat(there.stateOf(order.workOrderId())).isEqualTo("ACCEPTED"));

            try (LiveBoardEars here = LiveBoardEars.open(port, token(), utility.area, null)) {
                await().untilAsserted(() -> assertThat(here.lastId()).isEqualTo(there.lastId()));
            }
        }
    }

    @Test
    void aLiveBoardEndsWithItsToken() {
        String brief = Utility.issuer().deskFor(Duration.ofSeconds(2), "brief", "dispatcher", utility.area);
        try (LiveBoardEars ears = LiveBoardEars.open(port, brief, utility.area, null)) {
            assertThat(ears.status()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(ears.hasEnded()).isTrue());
        }
    }

    @Test
    void aForeignAreaIsNotThere() {
        Phone elsewhere = new Phone(port, Utility.issuer().desk("elsewhere", "dispatcher", "111111"));

        for (String path : List.of("/api/desk/v1/board?area=", "/api/desk/v1/board/stream?area=")) {
            assertThat(elsewhere.get(path + utility.area).status()).as(path).isEqualTo(404);
        }
    }

    private static ConfigurableApplicationContext secondInstance() {
        return new SpringApplicationBuilder(DispatchApplication.class)
                .initializers(new TestSurroundings())
                .run("--server.port=0");
    }

    private static int portOf(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
    }
}
