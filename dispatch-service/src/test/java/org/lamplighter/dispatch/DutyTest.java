package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Crews say whether they work and where they are, over HTTP; the choice of crews goes by it. */
@SuiteTest
@Import(District.Beans.class)
class DutyTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;
    private Instant now;

    @BeforeEach
    void twoCrewsAroundTheClock() {
        utility = new Utility(port, district).withNetwork().withCrews(2, "");
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void aCrewThatEndedGetsNoNewOrdersUntilItBeginsAgain() {
        Phone one = utility.crew(utility.crewId(1));
        Phone two = utility.crew(utility.crewId(2));
        Phone.Reply ended = one.post("/api/crew/v1/shift/end", at(now));
        two.post("/api/crew/v1/shift/end", at(now));

        assertThat(ended.json().path("onShift").asBoolean()).isFalse();
        String caseId = District.newCase();
        district.tell(district.oneHome(caseId, utility.area, utility.transformer), caseId);
        String orderId = utility.opened(caseId).workOrderId();
        assertThat(utility.dispatcher().get(Utility.deskOrder(orderId)).text("waitingFor"))
                .isEqualTo("CREW_ON_SHIFT");

        assertThat(two.post("/api/crew/v1/shift/start", at(now.plusMillis(1)))
                        .json()
                        .path("onShift")
                        .asBoolean())
                .isTrue();

        assertThat(utility.assigned(caseId).crewId()).isEqualTo(utility.crewId(2));
    }

    @Test
    void whatWasSaidOfALaterTimeCountsInWhateverOrderItComes() {
        Phone crew = utility.crew(utility.crewId(1));
        crew.post("/api/crew/v1/shift/end", at(now));

        Phone.Reply late = crew.post("/api/crew/v1/shift/start", at(now.minusSeconds(3600)));

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.json().path("onShift").asBoolean()).isFalse();
        assertThat(crew.get("/api/crew/v1/shift")
                        .json()
                        .path("said")
                        .path("kind")
                        .asString())
                .isEqualTo("END");
        JsonNode desk = utility.dispatcher().get("/api/desk/v1/crews").json().path("items");
        assertThat(desk.valueStream()
                        .filter(it -> it.path("crewId").asString().equals(utility.crewId(1)))
                        .map(it -> it.path("said").asString()))
                .containsExactly("END");
    }

    @Test
    void timesInTheFutureAreRefusedAndAnUnknownCrewLooksLikeNone() {
        assertThat(utility.crew(utility.crewId(1))
                        .post("/api/crew/v1/shift/start", at(now.plusSeconds(600)))
                        .text("code"))
                .isEqualTo("time-implausible");
        assertThat(utility.crew("no-such-crew").get("/api/crew/v1/shift").status())
                .isEqualTo(404);
    }

    @Test
    void theCrewThatIsNearerNowIsSentAndItsPositionIsForgottenWhenItEnds() {
        Phone two = utility.crew(utility.crewId(2));
        assertThat(two.put("/api/crew/v1/position", seen(31.3226, 120.6342, now))
                        .status())
                .isEqualTo(204);
        two.put("/api/crew/v1/position", seen(32.5, 121.9, now.minusSeconds(60))); // came late

        WorkOrderAssigned near = utility.assignedOneHome();

        assertThat(near.crewId()).isEqualTo(utility.crewId(2));
        assertThat(distance(near)).isLessThan(50);
        utility.finish(near);

        two.post("/api/crew/v1/shift/end", at(now.plusMillis(5)));
        two.put("/api/crew/v1/position", seen(31.3226, 120.6342, now.plusMillis(1))); // told before, came after
        two.post("/api/crew/v1/shift/start", at(now.plusMillis(10)));

        assertThat(distance(utility.assignedOneHome())).as("from the base").isGreaterThan(1000);
    }

    private double distance(WorkOrderAssigned order) {
        return utility.dispatcher()
                .get(Utility.deskOrder(order.workOrderId()))
                .json()
                .path("why")
                .path("distanceMetres")
                .asDouble();
    }

    private static String at(Instant at) {
        return "{\"at\":\"%s\"}".formatted(at);
    }

    private static String seen(double latitude, double longitude, Instant at) {
        return "{\"latitude\":%s,\"longitude\":%s,\"at\":\"%s\"}".formatted(latitude, longitude, at);
    }
}
