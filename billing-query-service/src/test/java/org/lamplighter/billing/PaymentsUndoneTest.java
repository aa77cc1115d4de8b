package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.utility.PaymentRecorded;
import org.lamplighter.contracts.utility.PaymentReversalRecorded;
import org.lamplighter.contracts.utility.PaymentTransferRecorded;
import org.lamplighter.contracts.utility.RefundRecorded;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Payments that bounce, belong to another account or are paid out again, by file, by topic and by the desk. */
@BillingTest
class PaymentsUndoneTest {

    private static final String ROWS = "accountNumber,paymentId,amountYuan,paidAt,means,kind,reason,toAccount\n";
    private static final String SUPERVISOR = People.supervisor("320508");

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private final UtilitySystems utility = new UtilitySystems();
    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private String number = "";
    private String customer = "";
    private String owed = "";

    @BeforeEach
    void anAccountThatPaidItsBillOfOctober() {
        clock.reset();
        calls = new Calls(port);
        district = new District(calls);
        number = district.account();
        district.readings(number);
        String subject = UUID.randomUUID().toString();
        district.bind(subject, number);
        customer = People.customer(subject);
        owed = balance(number).text("toPay");
        load("%s,p,%s,2026-11-22T11:00:00+08:00,DIRECT_DEBIT,,,%n".formatted(number, owed));
        assertThat(balance(number).text("meaning")).isEqualTo("EVEN");
    }

    @AfterEach
    void backToNovember() {
        utility.close();
        clock.reset();
    }

    @Test
    void aPaymentThatBouncesIsOwedAgainAndItsArrearsGoOn() {
        clock.move(Duration.ofDays(20));
        utility.tell(
                number,
                1,
                new PaymentReversalRecorded(number, "p", clock.instant().toString(), "BOUNCED"));
        await().untilAsserted(() -> assertThat(balance(number).text("meaning")).isEqualTo("LATE"));

        JsonNode balance = balance(number).json();
        assertThat(balance.path("late").asString()).isEqualTo(owed);
        assertThat(balance.path("payBy").asString()).isEqualTo("2026-12-07");
        assertThat(balance.path("lateFees").asString())
                .as("155.49 × 5 days × 0.1 %, taken as a yuan")
                .isEqualTo("1.00");
        assertThat(balance.path("notes").path(0).asString())
                .contains(owed, "2026-11-22", "the bank gave", "2026-12-12");
        await().untilAsserted(() -> assertThat(
                        calls.get("/api/desk/v1/arrears/" + number, SUPERVISOR).text("stage"))
                .isEqualTo("REMINDED"));
        JsonNode payment = payments(customer).path(0);
        assertThat(payment.path("state").asString()).isEqualTo("REVERSED");
        assertThat(payment.path("undoneAt").asString()).startsWith("2026-12-12T");
    }

    @Test
    void aReversalMayComeBeforeItsPaymentAndTheFileAgainChangesNothing() {
        String rows = "%1$s,q,,2026-11-22T11:30:00+08:00,,REVERSAL,CHARGED_BACK,%n".formatted(number)
                + "%1$s,q,50.00,2026-11-21T11:00:00+08:00,CARD,PAYMENT,,%n".formatted(number);
        try (AccountEvents told = new AccountEvents(Topics.LEDGERS)) {
            assertThat(load(rows).path("loaded").asInt()).isEqualTo(2);
            assertThat(load(rows).path("unchanged").asInt()).isEqualTo(2);

            assertThat(balance(number).text("balance")).isEqualTo("0.00");
            assertThat(told.await(number, 1).path("reason").asString()).isEqualTo("CHARGED_BACK");
        }
    }

    @Test
    void aPaymentOfTheWrongAccountCountsWhereItBelongsFromTheDayItWasPaid() {
        String other = district.account();
        district.readings(other);
        clock.move(Duration.ofDays(20));
        assertThat(balance(other).text("meaning")).isEqualTo("LATE");

        Reply moved =
                post("payments/p/transfer", "{\"toAccount\":\"%s\",\"reason\":\"WRONGLY_NAMED\"}".formatted(other));

        assertThat(moved.text("state")).isEqualTo("MOVED");
        assertThat(moved.text("explanation")).contains("wrong account").doesNotContain(other);
        await().untilAsserted(() -> assertThat(balance(other).text("meaning")).isEqualTo("EVEN"));
        assertThat(balance(number).text("meaning")).isEqualTo("LATE");
        assertThat(post("payments/p/reversal", "{\"reason\":\"BOUNCED\"}").text("code"))
                .isEqualTo("payment-undone");
    }

    @Test
    void aTransferByTheTopicMayComeBeforeItsPayment() {
        String other = district.account();
        utility.tell(
                number,
                1,
                new PaymentTransferRecorded(number, "late", other, "2026-11-22T11:40:00+08:00", "WRONGLY_BOOKED"));
        utility.tell(number, 2, new PaymentRecorded(number, "late", "70.00", "2026-11-21T09:00:00+08:00", "CASH"));

        await().untilAsserted(() -> assertThat(balance(other).text("balance")).isEqualTo("70.00"));
        assertThat(balance(number).text("balance")).isEqualTo("0.00");
    }

    @Test
    void theSameReversalOfTheDeskIsDoneOnceAndAnswersAlike() {
        String key = UUID.randomUUID().toString();
        String path = "/api/desk/v1/accounts/" + number + "/payments/p/reversal";

        Reply first = calls.post(path, SUPERVISOR, key, "{\"reason\":\"BOOKED_IN_ERROR\"}");
        Reply again = calls.post(path, SUPERVISOR, key, "{\"reason\":\"BOOKED_IN_ERROR\"}");

        assertThat(first.text("state")).isEqualTo("REVERSED");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(balance(number).text("toPay")).isEqualTo(owed);
        assertThat(calls.post(path.replace("/p/", "/nobody-paid-this/"), SUPERVISOR, "{\"reason\":\"BOUNCED\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void creditIsPaidOutAsFarAsItIsThere() {
        load("%s,more,100.00,2026-11-22T11:10:00+08:00,CASH,,,%n".formatted(number));

        Reply tooMuch = post("refunds", "{\"amount\":\"100.01\",\"reason\":\"ASKED_FOR\"}");
        Reply paidOut = post("refunds", "{\"amount\":\"60\",\"reason\":\"ASKED_FOR\"}");
        utility.tell(
                number, 1, new RefundRecorded(number, "bank-7", "15.00", "2026-11-22T11:50:00+08:00", "PAID_TWICE"));

        assertThat(tooMuch.text("code")).isEqualTo("credit-insufficient");
        assertThat(paidOut.text("kind")).isEqualTo("REFUND");
        assertThat(paidOut.text("amount")).isEqualTo("60.00");
        await().untilAsserted(() -> assertThat(balance(number).text("balance")).isEqualTo("25.00"));
        assertThat(payments(customer)
                        .valueStream()
                        .map(item -> item.path("kind").asString()))
                .containsExactlyInAnyOrder("REFUND", "REFUND", "PAYMENT", "PAYMENT");
        assertThat(post("refunds", "{\"amount\":\"0.00\",\"reason\":\"ASKED_FOR\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rowsThatCannotCountAreLeftOutWithTheReason() {
        JsonNode loaded = load("%s,p,10,2026-11-22T11:00:00+08:00,,REVERSAL,BOUNCED,%n".formatted(number)
                + "%s,p,,2026-11-22T11:00:00+08:00,,REVERSAL,ASKED_FOR,%n".formatted(number)
                + "%s,p,,2026-11-22T11:00:00+08:00,,TRANSFER,WRONGLY_NAMED,%s%n".formatted(number, number)
                + "%s,p,,2026-11-22T11:00:00+08:00,,TRANSFER,WRONGLY_NAMED,9999999999%n".formatted(number)
                + "%s,p,5.00,2026-11-22T11:00:00+08:00,,REFUND,ASKED_FOR,%n".formatted(number)
                + "%s,r,5.00,2026-12-22T11:00:00+08:00,,REFUND,ASKED_FOR,%n".formatted(number));

        assertThat(loaded.path("rejected")
                        .valueStream()
                        .map(row -> row.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "field-invalid",
                        "field-invalid",
                        "field-invalid",
                        "transfer-refused",
                        "payment-differs",
                        "payment-in-future");
    }

    private Reply post(String what, String json) {
        return calls.post("/api/desk/v1/accounts/" + number + "/" + what, SUPERVISOR, json);
    }

    private Reply balance(String account) {
        return calls.get("/api/desk/v1/accounts/" + account + "/balance", SUPERVISOR);
    }

    private JsonNode payments(String token) {
        return calls.get("/api/customer/v1/accounts/" + number + "/payments", token)
                .json()
                .path("items");
    }

    private JsonNode load(String rows) {
        return calls.load("/api/desk/v1/account-imports/payments", People.editor(), ROWS + rows)
                .json();
    }
}
