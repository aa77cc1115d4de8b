package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.contracts.utility.PaymentRecorded;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bills that are not paid, from the reminder to supply that is given back, with a real broker and store. */
@BillingTest
class ArrearsStoryTest {

    private static final String SUPERVISOR = People.supervisor("320508");

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private final UtilitySystems others = new UtilitySystems();
    private Calls calls = new Calls(0);
    private String number = "";

    @BeforeEach
    void anAccountWithABillOfOctober() {
        clock.reset();
        calls = new Calls(port);
        District district = new District(calls);
        number = district.account();
        district.readings(number);
        assertThat(calls.get("/api/desk/v1/accounts/" + number + "/balance", SUPERVISOR)
                        .text("payBy"))
                .isEqualTo("2026-12-07");
    }

    @AfterEach
    void backToNovember() {
        others.close();
        clock.reset();
    }

    @Test
    void unpaidRemindedApprovedNoticedStoppedPaidAndGivenBack() {
        try (AccountEvents told = new AccountEvents(Topics.ARREARS);
                AccountEvents asked = new AccountEvents(Topics.FIELD_WORK);
                AccountEvents accounts = new AccountEvents()) {
            String stop = untilCrewsAreAsked();
            assertThat(asked.await(stop, 1).path("kind").asString()).isEqualTo("SUPPLY_STOP");

            crewDid("W-" + number, 1, stop, FieldWorkKind.SUPPLY_STOP);
            awaitStage("STOPPED");
            assertThat(accounts.await(number, 2).path("stoppedForArrearsSince").asString())
                    .isEqualTo(clock.instant().toString().substring(0, 11) + "05:00:00Z");

            pays("all", "1000.00");
            awaitStage("RESTORING");
            String restore = arrears().text("requestId");
            assertThat(asked.await(restore, 1).path("kind").asString()).isEqualTo("SUPPLY_RESTORE");

            crewDid("V-" + number, 1, restore, FieldWorkKind.SUPPLY_RESTORE);
            awaitStage("CLEAR");
            assertThat(accounts.await(number, 3).has("stoppedForArrearsSince")).isFalse();
            assertThat(told.await(number, 7).has("restoredAt")).isTrue();
        }
    }

    @Test
    void whatDispatchStopsForTheftIsSeenAtTheAccountAndIsNoAnswerToBilling() {
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        others.tell(number, 1, new SupplyStopped(number, StopGround.THEFT, at));
        await().untilAsserted(() ->
                assertThat(stoppedFor().path("ground").asString("")).isEqualTo("THEFT"));
        assertThat(stoppedFor().path("since").asString()).isEqualTo(at.toString());
        others.tell(number, 2, new SupplyGivenBack(number, StopGround.THEFT, at));
        await().untilAsserted(() -> assertThat(stoppedFor().isMissingNode()).isTrue());

        String stop = untilCrewsAreAsked();
        crewDid(
                "W-" + number,
                1,
                "S-" + number,
                FieldWorkKind.SUPPLY_STOP); // would hold its key up if nobody knew of it
        crewDid("W-" + number, 2, stop, FieldWorkKind.SUPPLY_STOP);
        awaitStage("STOPPED");
    }

    private JsonNode stoppedFor() {
        return calls.get("/api/desk/v1/accounts/" + number, People.agent("320508"))
                .json()
                .path("stoppedFor");
    }

    @Test
    void aPaymentCancelsTheOrderAndAStopThatWasDoneAllTheSameIsGivenBackAtOnce() {
        try (AccountEvents asked = new AccountEvents(Topics.FIELD_WORK)) {
            String stop = untilCrewsAreAsked();

            pays("all", "1000.00");
            awaitStage("CALLED_OFF");
            assertThat(asked.await(stop, 2).has("cancelledAt")).isTrue();

            crewDid("W-" + number, 1, stop, FieldWorkKind.SUPPLY_STOP);
            awaitStage("RESTORING");
        }
    }

    @Test
    void whatACrewGivesUpGoesBackToAPersonAndAMarkKeepsTheClockAway() {
        String stop = untilCrewsAreAsked();
        others.tell(
                "W-" + number,
                1,
                new FieldWorkGivenUp(
                        "W-" + number, stop, FieldWorkKind.SUPPLY_STOP, number, clock.instant(), "NO_ACCESS"));
        awaitStage("FOR_APPROVAL");
        assertThat(arrears().text("setBack")).isEqualTo("NO_ACCESS");

        assertThat(post("/api/desk/v1/accounts/" + number + "/protection", "{\"reason\":\"LIFE_SUPPORT\"}")
                        .text("protectedReason"))
                .isEqualTo("LIFE_SUPPORT");
        awaitStage("HELD");
        assertThat(decide("approvals", "").text("code")).isEqualTo("arrears-step-out-of-order");

        post("/api/desk/v1/accounts/" + number + "/protection", "{}");
        awaitStage("FOR_APPROVAL");
        assertThat(decide("refusals", "{\"reason\":\"PAYMENT_AGREED\"}").text("stage"))
                .isEqualTo("REFUSED");
    }

    @Test
    void thoseThatWaitForAPersonAreListedByAreaPageByPage() {
        clock.move(Duration.ofDays(16));
        awaitStage("REMINDED");
        clock.move(Duration.ofDays(31));
        awaitStage("FOR_APPROVAL");

        boolean found = false;
        String cursor = "";
        while (!found) {
            JsonNode page = calls.get("/api/desk/v1/arrears?limit=5&area=320508" + cursor, SUPERVISOR)
                    .json();
            assertThat(page.path("items"))
                    .allMatch(item -> item.path("stage").asString().equals("FOR_APPROVAL"));
            found = page.path("items")
                    .valueStream()
                    .anyMatch(i -> i.path("accountNumber").asString().equals(number));
            cursor = "&cursor=" + page.path("next").asString();
        }
        assertThat(calls.get("/api/desk/v1/arrears?area=320508", People.supervisor("320506"))
                        .json()
                        .path("items"))
                .isEmpty();
    }

    /** The request's id. */
    private String untilCrewsAreAsked() {
        clock.move(Duration.ofDays(16));
        awaitStage("REMINDED");
        clock.move(Duration.ofDays(31));
        awaitStage("FOR_APPROVAL");
        Reply approved = decide("approvals", "");
        assertThat(approved.status()).as(approved.response().body()).isEqualTo(200);
        assertThat(approved.text("stage")).isEqualTo("NOTICED");
        clock.move(Duration.ofDays(7));
        awaitStage("FINALLY_NOTICED");
        clock.move(Duration.ofMinutes(31));
        awaitStage("STOPPING");
        return arrears().text("requestId");
    }

    private void awaitStage(String stage) {
        await().untilAsserted(() -> assertThat(arrears().text("stage")).isEqualTo(stage));
    }

    private Reply arrears() {
        return calls.get("/api/desk/v1/arrears/" + number, SUPERVISOR);
    }

    private Reply decide(String what, String json) {
        return post("/api/desk/v1/arrears/" + number + "/" + what, json.isEmpty() ? "{}" : json);
    }

    private Reply post(String path, String json) {
        return calls.post(path, SUPERVISOR, UUID.randomUUID().toString(), json);
    }

    private void pays(String id, String yuan) {
        others.tell(
                number, 1, new PaymentRecorded(number, id, yuan, clock.instant().toString(), "WECHAT"));
    }

    /** At one o'clock in the afternoon, as dispatch tells it. */
    private void crewDid(String order, long sequence, String request, FieldWorkKind kind) {
        others.tell(
                order,
                sequence,
                new FieldWorkDone(
                        order,
                        request,
                        kind,
                        number,
                        "SZ-GS-01",
                        Instant.parse(clock.instant().toString().substring(0, 11) + "05:00:00Z"),
                        null));
    }
}
