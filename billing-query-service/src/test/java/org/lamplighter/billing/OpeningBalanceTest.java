package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.utility.OpeningBalanceRecorded;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A ledger opens with what the books before said. */
@BillingTest
class OpeningBalanceTest {

    static final String ROWS = "accountNumber,asOf,creditYuan,month,principalYuan,dueOn\n";
    private static final String SUPERVISOR = People.supervisor("320508");

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private String number = "";

    @BeforeEach
    void anAccount() {
        clock.reset();
        calls = new Calls(port);
        district = new District(calls);
        number = district.account();
    }

    @AfterEach
    void backToNovember() {
        clock.reset();
    }

    @Test
    void oldDebtsAreLateFromTheirOwnDayAndGroundForArrears() {
        String row = "%s,2026-11-01,,2026-09,98.40,2026-10-20%n".formatted(number);

        assertThat(load(row).path("loaded").asInt()).isEqualTo(1);
        assertThat(load(row).path("unchanged").asInt()).isEqualTo(1);

        JsonNode balance = balance().json();
        assertThat(balance.path("meaning").asString()).isEqualTo("LATE");
        assertThat(balance.path("payBy").asString()).isEqualTo("2026-10-20");
        assertThat(balance.path("lateFees").asString())
                .as("98.40 × 33 days × 0.1 % = 3.2472")
                .isEqualTo("3.25");
        assertThat(stage()).isEqualTo("REMINDED");
        clock.move(Duration.ofDays(4));
        await().untilAsserted(() -> assertThat(stage()).isEqualTo("FOR_APPROVAL"));
    }

    @Test
    void aMonthIsOwedOnceWhetherOurBillOfItComesBeforeOrAfter() {
        String october = "%s,2026-11-01,,2026-10,20.00,2026-11-15%n".formatted(number);
        load(october);
        district.readings(number);
        assertThat(balance().text("late")).isEqualTo("20.00");

        String billedFirst = district.account();
        district.readings(billedFirst);
        load(october.replace(number, billedFirst));
        assertThat(balance(billedFirst).text("late")).isEqualTo("20.00");

        load("%s,2026-11-01,,2026-10,0,2026-11-15%n".formatted(number));
        assertThat(balance().text("meaning")).as("the old books settled it").isEqualTo("EVEN");
    }

    @Test
    void oldCreditComesByTheTopicToo() {
        try (UtilitySystems utility = new UtilitySystems()) {
            utility.tell(number, 1, new OpeningBalanceRecorded(number, "2026-11-01", "12.50", null, null, null));
        }

        await().untilAsserted(() -> assertThat(balance().text("balance")).isEqualTo("12.50"));
    }

    @Test
    void rowsThatCannotCountAreLeftOutWithTheReason() {
        JsonNode loaded = load("%s,2026-10-31,12.50,,,%n".formatted(number)
                + "%s,2026-11-01,12.50,2026-09,98.40,2026-10-20%n".formatted(number)
                + "%s,2026-11-01,,2026-11,98.40,2026-12-20%n".formatted(number)
                + "%s,2026-11-01,,2026-09,98.405,2026-10-20%n".formatted(number)
                + "%s,2026-11-01,,,,%n".formatted(number)
                + "9999999999,2026-11-01,12.50,,,\n");

        assertThat(loaded.path("rejected")
                        .valueStream()
                        .map(row -> row.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "opening-day-differs",
                        "field-invalid",
                        "field-invalid",
                        "field-invalid",
                        "field-invalid",
                        "account-unknown");
        assertThat(balance().text("meaning")).isEqualTo("EVEN");
    }

    private String stage() {
        return calls.get("/api/desk/v1/arrears/" + number, SUPERVISOR).text("stage");
    }

    private Reply balance() {
        return balance(number);
    }

    private Reply balance(String account) {
        return calls.get("/api/desk/v1/accounts/" + account + "/balance", SUPERVISOR);
    }

    private JsonNode load(String rows) {
        return calls.load("/api/desk/v1/account-imports/opening-balances", People.editor(), ROWS + rows)
                .json();
    }
}
