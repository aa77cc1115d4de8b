package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.FieldWorkCancelled;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCancelled;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What billing asks crews for, over the real topics and the real store. */
@MovedTimeTest
class FieldWorkTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    MovingClock clock;

    private Utility utility;
    private final String request = "F-" + UUID.randomUUID();
    private String account;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        account = "32" + utility.area + "01";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void accountKnown() {
        district.tell(district.account(account, utility.area, utility.transformer), account);
    }

    private void ask(FieldWorkKind kind, Duration notBefore) {
        Instant from = now().plus(notBefore);
        district.tell(
                new FieldWorkRequested(
                        request, kind, account, "UNPAID", List.of("三十日未缴"), from, from.plus(1, ChronoUnit.DAYS), now()),
                request);
    }

    private void cancel() {
        district.tell(new FieldWorkCancelled(request, account, now()), request);
    }

    private <E extends Event> E once(Class<E> type, java.util.function.Predicate<E> which) {
        await().untilAsserted(() -> assertThat(district.heard(type, which)).hasSize(1));
        return district.heard(type, which).getFirst();
    }

    private WorkOrderOpened opened() {
        return once(WorkOrderOpened.class, event -> event.caseId().equals(request));
    }

    private FieldWorkDone done() {
        return once(FieldWorkDone.class, event -> event.requestId().equals(request));
    }

    private FieldWorkGivenUp givenUp() {
        return once(FieldWorkGivenUp.class, event -> event.requestId().equals(request));
    }

    private boolean isGivenUp() {
        return !district.heard(
                        FieldWorkGivenUp.class, event -> event.requestId().equals(request))
                .isEmpty();
    }

    private WorkOrderAssigned assigned() {
        return once(WorkOrderAssigned.class, event -> event.caseId().equals(request));
    }

    private Phone crew() {
        return utility.crew(utility.crewId(1));
    }

    private Phone.Reply step(WorkOrderAssigned order, String step, String body) {
        return crew().post(Utility.crewOrder(order.workOrderId()) + "/" + step, body);
    }

    private WorkOrderAssigned onSite(FieldWorkKind kind) {
        accountKnown();
        ask(kind, Duration.ZERO);
        WorkOrderAssigned order = assigned();
        for (String step : List.of("acceptance", "departure", "arrival")) {
            Phone.Reply reply = step(order, step, "{}");
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }
        return order;
    }

    private Phone.Reply tell(String workOrderId, String id, String kind, String more) {
        return crew().post(
                        "/api/crew/v1/commands",
                        "{\"commands\":[{\"commandId\":\"%s\",\"workOrderId\":\"%s\",\"at\":\"%s\",\"kind\":\"%s\"%s}]}"
                                .formatted(id, workOrderId, now(), kind, more));
    }

    private static String result(Phone.Reply reply) {
        return reply.json().path("items").path(0).path("result").asString(reply.body());
    }

    @Test
    void aStopRestsUntilItsTimeIsNearIsNeverBegunBeforeAndIsToldAsDone() {
        accountKnown();
        ask(FieldWorkKind.SUPPLY_STOP, Duration.ofHours(3));
        WorkOrderOpened opened = opened();
        assertThat(opened.kind()).isEqualTo(WorkKind.SUPPLY_STOP);
        assertThat(opened.areaCode()).isEqualTo(utility.area);
        assertThat(once(WorkOrderPutOnHold.class, event -> event.caseId().equals(request))
                        .reason())
                .isEqualTo(HoldReason.NOT_YET_DUE);

        clock.move(Duration.ofMinutes(121));
        WorkOrderAssigned order = assigned();
        assertThat(step(order, "acceptance", "{}").text("state")).isEqualTo("ACCEPTED");
        assertThat(step(order, "departure", "{}").text("state")).isEqualTo("EN_ROUTE");
        Phone.Reply early = step(order, "arrival", "{}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("code")).isEqualTo("work-not-yet");

        clock.move(Duration.ofMinutes(60));
        assertThat(step(order, "arrival", "{}").text("state")).isEqualTo("ON_SITE");
        assertThat(step(order, "restoration", "{}").text("code")).isEqualTo("work-order-step-out-of-order");
        Phone.Reply lacking = step(order, "completion", "{\"registerKwh\":18204.5}");
        assertThat(lacking.text("code")).isEqualTo("report-incomplete");
        Phone.Reply report = step(order, "completion", "{\"registerKwh\":18204.5,\"seal\":\"FY-0231\"}");
        assertThat(report.text("state")).as(report.body()).isEqualTo("COMPLETED");
        assertThat(report.json().path("report").path("seal").asString()).isEqualTo("FY-0231");

        FieldWorkDone done = done();
        assertThat(done.kind()).isEqualTo(FieldWorkKind.SUPPLY_STOP);
        assertThat(done.accountNumber()).isEqualTo(account);
        assertThat(done.crewId()).isEqualTo(utility.crewId(1));
        cancel(); // too late
        accountKnown();
        assertThat(isGivenUp()).isFalse();
        assertThat(district.heard(SupplyRestored.class, event -> event.caseId().equals(request)))
                .isEmpty();
    }

    @Test
    void aRequestWaitsForItsAccountAndIsOneOrderHoweverOftenItIsToldAgain() {
        ask(FieldWorkKind.METER_CHECK, Duration.ZERO);
        ask(FieldWorkKind.METER_CHECK, Duration.ZERO);

        accountKnown();
        accountKnown();

        assertThat(opened().kind()).isEqualTo(WorkKind.METER_CHECK);
        Phone.Reply order = utility.dispatcher().get(Utility.deskOrder(opened().workOrderId()));
        assertThat(order.text("kind")).isEqualTo("METER_CHECK");
        assertThat(order.text("contactName")).as("masked").doesNotContain("晓雨");
        assertThat(order.json().path("errand").path("mustTell").toString()).contains("FOUND");
    }

    @Test
    void aCancellationThatComesFirstGivesTheRequestUp() {
        accountKnown();
        cancel();
        ask(FieldWorkKind.SUPPLY_STOP, Duration.ZERO);

        assertThat(givenUp().reason()).isEqualTo("CANCELLED");
        assertThat(district.heard(WorkOrderOpened.class, event -> event.caseId().equals(request)))
                .isEmpty();
    }

    @Test
    void aCrewOnSiteIsToldThatItsOrderIsCalledOffAndSaysThatItDidNotDoIt() {
        WorkOrderAssigned order = onSite(FieldWorkKind.SUPPLY_STOP);

        cancel();

        WorkOrderCancelled told =
                once(WorkOrderCancelled.class, event -> event.caseId().equals(request));
        assertThat(told.crewId()).isEqualTo(utility.crewId(1));
        Phone.Reply queue = crew().get("/api/crew/v1/queue");
        assertThat(queue.json().path("items").isEmpty()).isTrue();
        assertThat(queue.json().path("calledOff").path(0).path("workOrderId").asString())
                .isEqualTo(order.workOrderId());
        await().untilAsserted(
                        () -> assertThat(utility.loadOf(utility.crewId(1))).isZero());
        assertThat(isGivenUp()).as("the crew has not said").isFalse();
        assertThat(result(tell(order.workOrderId(), "sd", "STAND_DOWN", ""))).isEqualTo("APPLIED");
        assertThat(givenUp().reason()).isEqualTo("CANCELLED");
        assertThat(result(tell(order.workOrderId(), "sd", "STAND_DOWN", ""))).isEqualTo("ALREADY_APPLIED");
    }

    @Test
    void whatAnOfflineCrewDidBeforeItHeardIsToldAsDone() {
        WorkOrderAssigned order = onSite(FieldWorkKind.SUPPLY_RESTORE);
        cancel();
        once(WorkOrderCancelled.class, event -> event.caseId().equals(request));

        Phone.Reply late =
                tell(order.workOrderId(), "c", "COMPLETE", ",\"completion\":{\"registerKwh\":1,\"seal\":\"FY-1\"}");

        assertThat(result(late)).isEqualTo("APPLIED");
        assertThat(done().kind()).isEqualTo(FieldWorkKind.SUPPLY_RESTORE);
        once(SupplyRestored.class, event -> event.caseId().equals(request));
        assertThat(isGivenUp()).isFalse();
    }

    @Test
    void aCrewThatStaysSilentIsWaitedForNoLongerThanTheLongestDuty() {
        onSite(FieldWorkKind.METER_CHECK);
        cancel();
        once(WorkOrderCancelled.class, event -> event.caseId().equals(request));

        clock.move(Duration.ofHours(14));

        assertThat(givenUp().reason()).isEqualTo("CANCELLED");
    }

    @Test
    void finishedWorkLessensWhatIsOnTheVehicleUntilItsTableSaysOtherwise() {
        String row =
                Utility.crewRow(utility.crewId(1), utility.area, 31.313, "").stripTrailing() + ",seal:12\n";
        String table = Utility.CREW_COLUMNS.stripTrailing() + ",materials\n" + row;
        utility.editor().table("/api/desk/v1/crew-imports", table);
        clock.move(Duration.ofSeconds(1));

        WorkOrderAssigned order = onSite(FieldWorkKind.SUPPLY_STOP);
        step(order, "completion", "{\"registerKwh\":1,\"seal\":\"FY-1\"}");

        await().untilAsserted(() -> assertThat(seals()).isEqualTo(11));
        clock.move(Duration.ofSeconds(1));
        Phone.Reply again = utility.editor().table("/api/desk/v1/crew-imports", table);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(seals()).as("filled up").isEqualTo(12);
    }

    private int seals() {
        return utility.dispatcher()
                .get("/api/desk/v1/crews")
                .json()
                .at("/items/0/materials/seal")
                .asInt();
    }
}
