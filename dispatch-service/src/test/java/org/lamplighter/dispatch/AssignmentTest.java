package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who gets an order, who waits, and what a crew may do. */
@SuiteTest
@Import(District.Beans.class)
class AssignmentTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Crews crews;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork();
    }

    private List<WorkOrderAssigned> assignments() {
        return district.heard(WorkOrderAssigned.class, event -> event.crewId().startsWith(utility.area + "-"));
    }

    @Test
    void ordersAtOnceAreSpreadEvenlyOverEqualCrews() {
        utility.withCrews(4, "");
        for (int i = 0; i < 40; i++) {
            String caseId = District.newCase();
            district.tell(district.oneHome(caseId, utility.area, null), caseId);
        }

        await().untilAsserted(() -> assertThat(assignments()).hasSize(40));
        for (int crew = 1; crew <= 4; crew++) {
            assertThat(utility.loadOf(utility.crewId(crew))).isEqualTo(10);
        }
    }

    @Test
    void aCrewIsNeverGivenMoreThanItTakesAndTheRestWaitsInSight() {
        utility.withCrews(2, "2");
        for (int i = 0; i < 7; i++) {
            String caseId = District.newCase();
            district.tell(district.oneHome(caseId, utility.area, null), caseId);
        }

        await().untilAsserted(() -> assertThat(utility.dispatcher()
                        .get("/api/desk/v1/work-orders?state=PENDING")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(3));
        await().untilAsserted(() -> assertThat(assignments()).hasSize(4));
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/work-orders?state=PENDING")
                        .json()
                        .path("items")
                        .path(0)
                        .path("waitingFor")
                        .asString())
                .isEqualTo("CREW_WITH_ROOM");

        utility.finish(assignments().getFirst());

        await().untilAsserted(() -> assertThat(assignments()).hasSize(5));
        assertThat(utility.loadOf(utility.crewId(1))).isEqualTo(2);
        assertThat(utility.loadOf(utility.crewId(2))).isEqualTo(2);
    }

    @Test
    void urgentOrdersThatWaitAreAssignedBeforeOlderOnes() {
        String old = District.newCase();
        district.tell(district.oneHome(old, utility.area, null), old);
        utility.opened(old);
        String urgent = District.newCase();
        district.tell(
                district.report(
                        urgent,
                        utility.area,
                        null,
                        Extent.ONE_HOME,
                        new SelfCheck(true, false, false),
                        Urgency.URGENT,
                        null),
                urgent);
        utility.opened(urgent);

        utility.withCrews(1, "1"); // a crew appears, with room for one

        await().untilAsserted(() -> assertThat(assignments()).hasSize(1));
        assertThat(assignments().getFirst().caseId()).isEqualTo(urgent);
    }

    @Test
    void aLoadThatACrashLeftWrongIsPutRight() {
        utility.withCrews(2, "");
        WorkOrderAssigned assigned = utility.assignedOneHome();
        String other = assigned.crewId().equals(utility.crewId(1)) ? utility.crewId(2) : utility.crewId(1);
        // The service dies after taking room and before writing the order; and after completing and before making room.
        assertThat(crews.reserve(crews.find(assigned.crewId()).orElseThrow(), "WO-1"))
                .isTrue();
        crews.load(other, "WO-2");
        crews.load(other, "WO-3");

        await().untilAsserted(() -> {
            assertThat(utility.loadOf(assigned.crewId())).isEqualTo(1);
            assertThat(utility.loadOf(other)).isZero();
        });
    }

    @Test
    void aLoadThatIsTooLowIsPutRightToo() {
        utility.withCrews(1, "");
        WorkOrderAssigned assigned = utility.assignedOneHome();
        crews.unload(assigned.crewId(), assigned.workOrderId());

        await().untilAsserted(
                        () -> assertThat(utility.loadOf(assigned.crewId())).isEqualTo(1));
    }

    @Test
    void theOrderTellsWhyThisCrew() {
        utility.withCrews(2, "");
        WorkOrderAssigned assigned = utility.assignedOneHome();

        Phone.Reply order = utility.dispatcher().get(Utility.deskOrder(assigned.workOrderId()));

        assertThat(order.json().path("why").path("basis").asString()).isEqualTo("PLANNED");
        assertThat(order.json().path("why").path("plan").path("position").asInt())
                .isEqualTo(1);
        assertThat(order.json().path("why").path("plan").path("runnerUp").asString())
                .startsWith(utility.area);
        assertThat(order.json().path("why").path("candidates").asInt()).isEqualTo(2);
        assertThat(order.json().path("why").path("distanceMetres").asDouble()).isBetween(1000.0, 1400.0);
        assertThat(order.text("contactName")).isEqualTo("林**");
        assertThat(order.text("contactPhone")).isEqualTo("199****0001");
        assertThat(order.text("address")).doesNotContain("14幢");
    }

    @Test
    void aDispatcherTakesAnOrderFromACrewWithAReason() {
        utility.withCrews(2, "");
        WorkOrderAssigned assigned = utility.assignedOneHome();
        String other = assigned.crewId().equals(utility.crewId(1)) ? utility.crewId(2) : utility.crewId(1);
        String path = Utility.deskOrder(assigned.workOrderId()) + "/assignment";

        assertThat(utility.dispatcher()
                        .post(path, "{\"crewId\":\"" + other + "\"}")
                        .text("code"))
                .isEqualTo("reassignment-reason-missing");
        assertThat(utility.dispatcher()
                        .post(path, "{\"crewId\":\"nobody\",\"reason\":\"x\"}")
                        .text("code"))
                .isEqualTo("crew-unknown");
        String key = UUID.randomUUID().toString();
        String body = "{\"crewId\":\"" + other + "\",\"reason\":\"nearer now\"}";
        Phone.Reply given = utility.dispatcher().post(path, body, key);
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(utility.dispatcher().post(path, body, key).body()).isEqualTo(given.body());

        assertThat(utility.loadOf(assigned.crewId())).isZero();
        assertThat(utility.loadOf(other)).isEqualTo(1);
        assertThat(utility.crew(assigned.crewId())
                        .get(Utility.crewOrder(assigned.workOrderId()))
                        .status())
                .isEqualTo(404);
        assertThat(utility.crew(other)
                        .get(Utility.crewOrder(assigned.workOrderId()))
                        .json()
                        .path("why")
                        .path("note")
                        .asString())
                .isEqualTo("nearer now");
        await().untilAsserted(() -> assertThat(assignments())
                .extracting(WorkOrderAssigned::crewId)
                .containsExactly(assigned.crewId(), other));
    }

    @Test
    void aReturnedOrderWaitsForTheDispatcher() {
        utility.withCrews(2, "");
        WorkOrderAssigned assigned = utility.assignedOneHome();
        Phone crew = utility.crew(assigned.crewId());

        Phone.Reply returned = crew.post(
                Utility.crewOrder(assigned.workOrderId()) + "/return", "{\"reason\":\"MISSING_CONTACT_OR_ADDRESS\"}");

        assertThat(returned.text("state")).as(returned.body()).isEqualTo("RETURNED");
        assertThat(crew.get(Utility.crewOrder(assigned.workOrderId())).status()).isEqualTo(404);
        assertThat(utility.loadOf(assigned.crewId())).isZero();
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderReturned.class, event -> event.workOrderId().equals(assigned.workOrderId())))
                .singleElement()
                .extracting(WorkOrderReturned::reason)
                .isEqualTo(ReturnReason.MISSING_CONTACT_OR_ADDRESS));
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/work-orders?state=RETURNED")
                        .json()
                        .path("items")
                        .path(0)
                        .path("returned")
                        .path("reason")
                        .asString())
                .isEqualTo("MISSING_CONTACT_OR_ADDRESS");
        Phone.Reply again = utility.dispatcher()
                .post(
                        Utility.deskOrder(assigned.workOrderId()) + "/assignment",
                        "{\"crewId\":\"" + assigned.crewId() + "\"}");
        assertThat(again.text("state")).isEqualTo("ASSIGNED");
    }

    @Test
    void stepsOutOfOrderStaleVersionsAndForeignOrdersAreRefusedClearly() {
        utility.withCrews(1, "");
        WorkOrderAssigned assigned = utility.assignedOneHome();
        Phone crew = utility.crew(assigned.crewId());
        Phone stranger = utility.crew("another-crew");
        String order = Utility.crewOrder(assigned.workOrderId());

        Phone.Reply early = crew.post(order + "/restoration", "{}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("code")).isEqualTo("work-order-step-out-of-order");
        assertThat(early.text("action")).contains("acceptance", "return");

        Map<String, String> stale = Map.of("If-Match", "\"999\"", "Idempotency-Key", "stale-" + order);
        assertThat(crew.post(order + "/acceptance", "{}", stale).status()).isEqualTo(412);
        Phone.Reply foreign = stranger.post(order + "/acceptance", "{}", stale);
        Phone.Reply nothing = stranger.post(Utility.crewOrder("WO-0000000000000000") + "/acceptance", "{}", stale);
        assertThat(foreign.status()).isEqualTo(404);
        String refusal = anonymous(nothing);
        assertThat(anonymous(foreign)).isEqualTo(refusal);
        assertThat(anonymous(stranger.post(order + "/acceptance", "{}"))).isEqualTo(refusal);
        Phone.Reply withPhoto =
                stranger.post(order + "/completion", "{\"causeClass\":\"NATURE\",\"photoIds\":[\"P-1\"]}");
        assertThat(anonymous(withPhoto)).isEqualTo(refusal);
        Phone.Reply nothingRead = stranger.get(Utility.crewOrder("WO-0000000000000000"));
        assertThat(anonymous(stranger.get(order))).isEqualTo(anonymous(nothingRead));

        Phone.Reply accepted = crew.post(
                order + "/acceptance",
                "{}",
                Map.of("If-Match", crew.get(order).header("ETag"), "Idempotency-Key", "accept-" + order));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
        assertThat(crew.post(order + "/acceptance", "{}", "accept-" + order).bytes())
                .isEqualTo(accepted.bytes());
    }

    @Test
    void aCrewsListShowsOpenOrdersFirstAndGoesOnByCursor() {
        utility.withCrews(1, "");
        WorkOrderAssigned done = utility.assignedOneHome();
        utility.finish(done);
        WorkOrderAssigned second = utility.assignedOneHome();
        WorkOrderAssigned third = utility.assignedOneHome();
        Phone crew = utility.crew(utility.crewId(1));

        Phone.Reply queue = crew.get("/api/crew/v1/queue");
        assertThat(ids(queue)).containsExactly(second.workOrderId(), third.workOrderId());
        assertThat(arrival(queue, 0)).isBefore(arrival(queue, 1));

        Phone.Reply first = crew.get("/api/crew/v1/work-orders?limit=2");
        Phone.Reply next = crew.get("/api/crew/v1/work-orders?limit=2&cursor=" + first.text("next"));

        assertThat(ids(first)).containsExactly(third.workOrderId(), second.workOrderId());
        assertThat(ids(next)).containsExactly(done.workOrderId());
        assertThat(next.json().has("next")).isFalse();
        assertThat(ids(crew.get("/api/crew/v1/work-orders?open=true")))
                .containsExactly(third.workOrderId(), second.workOrderId());
        assertThat(crew.get("/api/crew/v1/work-orders?cursor=nonsense").status())
                .isEqualTo(400);
        assertThat(ids(utility.dispatcher().get("/api/desk/v1/work-orders")))
                .containsExactly(third.workOrderId(), second.workOrderId(), done.workOrderId());
    }

    private static Instant arrival(Phone.Reply list, int item) {
        return Instant.parse(
                list.json().path("items").path(item).path("expectedArrival").asString());
    }

    private static List<String> ids(Phone.Reply list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("workOrderId").asString())
                .toList();
    }

    /** An answer without the path that was asked for, which the caller knows anyway. */
    private static String anonymous(Phone.Reply reply) {
        return reply.status() + " " + reply.body().replaceAll("\"instance\":\"[^\"]*\",", "");
    }
}
