package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCancelled;
import org.lamplighter.contracts.dispatch.WorkOrderDone;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Work that dispatchers order, and what it is beside repairs. */
@MovedTimeTest
class DeskFieldWorkTest {

    private static final String ORDERS = "/api/desk/v1/work-orders";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    MovingClock clock;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
    }

    static String inspection(String transformer, Instant now) {
        return work("INSPECTION", "\"transformerArea\":\"" + transformer + "\"", now, "");
    }

    private static String work(String kind, String site, Instant now, String more) {
        return "{\"kind\":\"%s\",%s,\"doneBy\":\"%s\",\"note\":\"测温\"%s}"
                .formatted(kind, site, now.plus(Duration.ofHours(8)), more);
    }

    private String work(String kind, String site, String more) {
        return work(kind, site, clock.instant(), more);
    }

    private String atTransformer() {
        return "\"transformerArea\":\"" + utility.transformer + "\"";
    }

    private String assigned(String workOrderId) {
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderAssigned.class, event -> event.workOrderId().equals(workOrderId)))
                .hasSize(1));
        return Utility.crewOrder(workOrderId);
    }

    private JsonNode row(String workOrderId) {
        return utility.dispatcher()
                .get("/api/desk/v1/board?area=" + utility.area)
                .json()
                .at("/areas/0/orders")
                .valueStream()
                .filter(order -> workOrderId.equals(order.path("workOrderId").asString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInspectionGoesAllTheWayAndIsCountedApartFromRepairs() {
        Phone.Reply made = utility.dispatcher().post(ORDERS, work("INSPECTION", atTransformer(), ""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.text("workOrderId");
        WorkOrderOpened opened = heardOpened(id);
        assertThat(opened.kind()).isEqualTo(WorkKind.INSPECTION);
        assertThat(opened.caseId()).startsWith("D-");

        String order = assigned(id);
        assertThat(row(id).path("kind").asString()).isEqualTo("INSPECTION");
        assertThat(row(id).has("symptom")).isFalse();
        Phone crew = utility.crew(utility.crewId(1));
        for (String step : new String[] {"acceptance", "departure", "arrival"}) {
            assertThat(crew.post(order + "/" + step, "{}").status()).isEqualTo(200);
        }
        assertThat(crew.post(order + "/completion", "{\"workDone\":\"看过\"}").text("code"))
                .isEqualTo("report-incomplete");
        assertThat(crew.post(order + "/completion", "{\"found\":\"接头发热\"}").text("state"))
                .isEqualTo("COMPLETED");

        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderDone.class, event -> event.workOrderId().equals(id)))
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(WorkKind.INSPECTION)));
        LocalDate today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        JsonNode figures = utility.dispatcher()
                .get("/api/desk/v1/figures?by=crew&from=%s&to=%s&area=%s"
                        .formatted(today.minusDays(1), today, utility.area))
                .json();
        assertThat(figures.path("groups").isEmpty()).as("no repairs").isTrue();
        assertThat(figures.at("/otherWork/0/kind").asString()).isEqualTo("INSPECTION");
        assertThat(figures.at("/otherWork/0/done").asInt()).isEqualTo(1);
        assertThat(figures.at("/otherWork/0/inTime").asInt()).isEqualTo(1);
    }

    private WorkOrderOpened heardOpened(String id) {
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderOpened.class, event -> event.workOrderId().equals(id)))
                .hasSize(1));
        return district.heard(
                        WorkOrderOpened.class, event -> event.workOrderId().equals(id))
                .getFirst();
    }

    @Test
    void theSameKeyIsTheSameOrder() {
        String body = work("PLANNED_MAINTENANCE", atTransformer(), "");

        Phone.Reply first = utility.dispatcher().post(ORDERS, body, "same");
        Phone.Reply again = utility.dispatcher().post(ORDERS, body, "same");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("workOrderId")).isEqualTo(first.text("workOrderId"));
    }

    @Test
    void aDispatcherCallsItOffAndTheCrewIsRidOfIt() {
        String id = utility.dispatcher()
                .post(ORDERS, work("INSPECTION", atTransformer(), ""))
                .text("workOrderId");
        assigned(id);

        Phone.Reply off = utility.dispatcher()
                .post(ORDERS + "/" + id + "/withdrawal", "{\"reason\":\"DUPLICATE\",\"note\":\"上周已检\"}");

        assertThat(off.text("state")).as(off.body()).isEqualTo("WITHDRAWN");
        assertThat(off.json().at("/errand/calledOff").asString()).isEqualTo("DUPLICATE");
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderCancelled.class, event -> event.workOrderId().equals(id)))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("DUPLICATE")));
        await().untilAsserted(
                        () -> assertThat(utility.loadOf(utility.crewId(1))).isZero());
    }

    @Test
    void aGeneratorHelpsThroughAnOpenOutageOfItsArea() {
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        utility.assigned(caseId);
        String outage = ",\"outageId\":\"%s\"".formatted(Outage.idFor(caseId));

        Phone.Reply made = utility.dispatcher().post(ORDERS, work("EMERGENCY_GENERATOR", atTransformer(), outage));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().at("/errand/helpsOutage").asString()).isEqualTo(Outage.idFor(caseId));
        assertThat(utility.dispatcher()
                        .post(ORDERS, work("INSPECTION", atTransformer(), outage))
                        .text("code"))
                .isEqualTo("work-outage-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUPPLY_STOP", "SUPPLY_RESTORE", "FAULT_REPAIR"})
    void whatIsNotADispatchersToOrderIsRefused(String kind) {
        Phone.Reply refused = utility.dispatcher().post(ORDERS, work(kind, atTransformer(), ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("work-kind-not-of-desks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "accountNumber":"0000000000"                                                  | work-site-unknown
                    "transformerArea":"NOWHERE"                                                   | work-site-unknown
                    "areaCode":"111111","address":"北环路","latitude":31.3,"longitude":120.6           | work-site-unknown
                    "areaCode":"111111","address":"北环路"                                             | work-site-unclear
                    "accountNumber":"0000000000","transformerArea":"NOWHERE"                      | work-site-unclear
                    """)
    void whereNobodyCanGoIsRefused(String site, String code) {
        assertThat(utility.dispatcher()
                        .post(ORDERS, work("INSPECTION", site, ""))
                        .text("code"))
                .isEqualTo(code);
    }

    @Test
    void aTimeThatIsOverIsRefused() {
        String over = ",\"notBefore\":\"%s\"".formatted(clock.instant().plus(Duration.ofHours(9)));

        assertThat(utility.dispatcher()
                        .post(ORDERS, work("INSPECTION", atTransformer(), over))
                        .text("code"))
                .isEqualTo("work-times-implausible");
    }
}
