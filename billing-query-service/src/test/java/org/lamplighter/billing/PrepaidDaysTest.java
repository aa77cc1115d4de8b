package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A prepaid account by the day. Each of its days has 13 kWh of peak and 11 of valley; before November 3000 kWh of the year
 * were used, so all of it is in tier 2.
 */
@BillingTest
class PrepaidDaysTest {

    private static final String SUPERVISOR = People.supervisor("320508");

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private Calls calls = new Calls(0);
    private String number = "";

    @BeforeEach
    void aPrepaidAccountWithCredit() {
        clock.reset();
        calls = new Calls(port);
        number = District.number();
        String columns = District.ACCOUNTS.replace("\n", ",prepaid\n");
        calls.load(
                "/api/desk/v1/account-imports",
                People.editor(),
                columns + District.row(number).replaceAll("\\R", ",true\n"));
        new District(calls).readings(number);
        pays("top-up", "500.00");
        assertThat(balance().path("balance").asString())
                .as("500 less 155.49 for October")
                .isEqualTo("344.51");
    }

    @AfterEach
    void backToNovember() {
        clock.reset();
    }

    @Test
    void whatIsAvailableIsTheBalanceLessTheDaysThatAreKnown() {
        days(1, 3);

        JsonNode balance = balance();
        assertThat(balance.path("balance").asString()).isEqualTo("344.51");
        assertThat(balance.path("unbilled").path("amount").asString())
                .as("39 × 0.5583 + 33 × 0.3583 + 72 × 0.05")
                .isEqualTo("37.19");
        assertThat(balance.path("available").asString()).isEqualTo("307.32");
        assertThat(balance.path("unbilled").path("from").asString()).isEqualTo("2026-11-01");
        assertThat(balance.path("unbilled").path("to").asString()).isEqualTo("2026-11-04");
        assertThat(balance.path("unbilled").path("kwh").asString()).isEqualTo("72");
        assertThat(balance.path("explanation").asString()).contains("307.32", "344.51", "37.19", "2026-11-03");
    }

    @Test
    void daysThatAreNotKnownWholeCostNothingAndEstimatesAreMarked() {
        days(1, 1);
        Curves curves = new Curves(calls);
        curves.load(Curves.row(number, "2026-11-02", Curves.quarterHoursWithout(4, 8), "ACTUAL"));
        curves.load(Curves.row(number, "2026-11-03", Collections.nCopies(96, "0.25"), "ESTIMATED"));

        JsonNode unbilled = balance().path("unbilled");

        assertThat(unbilled.path("kwh").asString()).isEqualTo("48");
        assertThat(unbilled.path("daysMissing").asInt()).isEqualTo(1);
        assertThat(unbilled.path("estimated").asBoolean()).isTrue();
    }

    @Test
    void theBillOfTheMonthTakesThePlaceOfItsDaysAndChargesNoneTwice() {
        clock.move(Duration.ofDays(10));
        days(1, 30);
        assertThat(balance().path("available").asString()).isEqualTo("-27.47");

        new District(calls).loadReadings("%s,M1,2026-11-30T23:59:59+08:00,4720,2870,1850,ACTUAL%n".formatted(number));

        JsonNode billed = balance();
        assertThat(billed.path("balance").asString()).isEqualTo("-27.47");
        assertThat(billed.path("available").asString()).isEqualTo("-27.47");
        assertThat(billed.path("unbilled").path("from").asString()).isEqualTo("2026-12-01");
        assertThat(billed.path("meaning").asString()).isEqualTo("USED_UP");
    }

    @Test
    void theDayThatUsesTheCreditUpIsWarnedOfNoticedAndStoppedForUntilItIsPaid() {
        clock.move(Duration.ofDays(8));
        days(1, 26);
        assertThat(stage()).as("22.13 yuan are left").isEqualTo("REMINDED");

        days(27, 28);
        assertThat(stage()).as("2.67 yuan are missing").isEqualTo("FINALLY_NOTICED");
        clock.move(Duration.ofMinutes(31));
        await().untilAsserted(() -> assertThat(stage()).isEqualTo("STOPPING"));

        pays("more", "2.67");
        assertThat(stage()).isEqualTo("CALLED_OFF");
    }

    @Test
    void nothingIsTakenOffMoneyThatNobodyKnowsOf() {
        String silent = District.number();
        String columns = District.ACCOUNTS.replace("\n", ",prepaid\n");
        calls.load(
                "/api/desk/v1/account-imports",
                People.editor(),
                columns + District.row(silent).replaceAll("\\R", ",true\n"));
        new Curves(calls).load(Curves.flat(silent, "2026-11-02", 96, "0.25"));

        assertThat(calls.get("/api/desk/v1/accounts/" + silent + "/balance", SUPERVISOR)
                        .json()
                        .has("available"))
                .isFalse();
        assertThat(calls.get("/api/desk/v1/arrears/" + silent, SUPERVISOR).status())
                .isEqualTo(404);
    }

    private void days(int first, int last) {
        StringBuilder rows = new StringBuilder();
        for (int day = first; day <= last; day++) {
            rows.append(Curves.flat(number, "2026-11-%02d".formatted(day), 96, "0.25"));
        }
        new Curves(calls).load(rows.toString());
    }

    private void pays(String id, String yuan) {
        calls.load(
                "/api/desk/v1/account-imports/payments",
                People.editor(),
                BalanceTest.PAYMENTS + "%s,%s,%s,2026-11-21T10:00:00+08:00,WECHAT%n".formatted(number, id, yuan));
    }

    private String stage() {
        return calls.get("/api/desk/v1/arrears/" + number, SUPERVISOR).text("stage");
    }

    private JsonNode balance() {
        return calls.get("/api/desk/v1/accounts/" + number + "/balance", SUPERVISOR)
                .json();
    }
}
