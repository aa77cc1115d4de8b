package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.utility.PaymentRecorded;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Bills are charged, payments settle them, and whoever may see it is told what is owed. */
@BillingTest
class BalanceTest {

    static final String PAYMENTS = "accountNumber,paymentId,amountYuan,paidAt,means\n";

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private String number = "";
    private String customer = "";

    @BeforeEach
    void anAccountWithABillOfOctober() {
        clock.reset();
        calls = new Calls(port);
        district = new District(calls);
        number = district.account();
        district.readings(number);
        String subject = UUID.randomUUID().toString();
        district.bind(subject, number);
        customer = People.customer(subject);
    }

    @Test
    void theBillOfOctoberIsToBePaidAndThoseBeforeTheLedgerOpenedAreNot() {
        String total = calls.get("/api/customer/v1/accounts/" + number + "/bills/2026-10", customer)
                .text("total");

        JsonNode balance = balance().json();

        assertThat(balance.path("meaning").asString()).isEqualTo("DUE");
        assertThat(balance.path("payment").asString()).isEqualTo("POSTPAID");
        assertThat(balance.path("toPay").asString()).isEqualTo(total);
        assertThat(balance.path("balance").asString()).isEqualTo("-" + total);
        assertThat(balance.path("payBy").asString()).isEqualTo("2026-12-07");
        assertThat(balance.path("late").asString()).isEqualTo("0.00");
        assertThat(balance.path("unpaid")
                        .valueStream()
                        .map(bill -> bill.path("month").asString()))
                .containsExactly("2026-10");
        assertThat(balance.path("dataAsOf").asString()).startsWith("2026-11-22T");
        assertThat(balance.path("explanation").asString()).contains(total, "2026-12-07");
    }

    @Test
    void theSameReadingsAgainChargeNothingTwice() {
        String owed = balance().text("toPay");

        district.readings(number);

        assertThat(balance().text("toPay")).isEqualTo(owed);
    }

    @Test
    void paymentsOfAFileAndOfTheTopicSettleTheBillOnceEach() {
        String owed = balance().text("toPay");
        String rows = PAYMENTS
                + "%1$s,counter-1,20.00,2026-11-20T10:00:00+08:00,CASH\n".formatted(number)
                + "%1$s,counter-1,20.00,2026-11-20T10:00:00+08:00,CASH\n".formatted(number);
        JsonNode first = load(rows);
        JsonNode again = load(rows);
        try (UtilitySystems utility = new UtilitySystems()) {
            PaymentRecorded payment =
                    new PaymentRecorded(number, "wx-1", "1000.00", "2026-11-21T20:15:00+08:00", "WECHAT");
            utility.tell(number, 1, payment);
            utility.tell(number, 1, payment);
            utility.tell(number, 2, payment);
        }

        assertThat(List.of(first.path("loaded").asInt(), first.path("unchanged").asInt()))
                .containsExactly(1, 1);
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        String left = new BigDecimal("1020.00").subtract(new BigDecimal(owed)).toPlainString();
        await().untilAsserted(() -> assertThat(balance().text("balance")).isEqualTo(left));
        assertThat(balance().text("meaning")).isEqualTo("CREDIT");
    }

    @Test
    void paymentsAreListedNewestFirstPageByPage() {
        load(PAYMENTS
                + "%s,a,10.00,2026-11-18T10:00:00+08:00,CASH\n".formatted(number)
                + "%s,c,30.00,2026-11-20T10:00:00+08:00,ALIPAY\n".formatted(number)
                + "%s,b,20.00,2026-11-19T10:00:00+08:00,\n".formatted(number));

        JsonNode page = payments("?limit=2").json();
        JsonNode rest =
                payments("?limit=2&cursor=" + page.path("next").asString()).json();

        assertThat(ids(page)).containsExactly("c", "b");
        assertThat(page.path("items").path(1).path("means").asString()).isEqualTo("OTHER");
        assertThat(ids(rest)).containsExactly("a");
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void paymentsThatCannotCountAreLeftOutWithTheReason() {
        load(PAYMENTS + "%s,p,10.00,2026-11-18T10:00:00+08:00,\n".formatted(number));

        JsonNode loaded = load(PAYMENTS
                + "9999999999,x,10.00,2026-11-18T10:00:00+08:00,\n"
                + "%s,p,11.00,2026-11-18T10:00:00+08:00,\n".formatted(number)
                + "%s,q,0.00,2026-11-18T10:00:00+08:00,\n".formatted(number)
                + "%s,r,1.001,2026-11-18T10:00:00+08:00,\n".formatted(number)
                + "%s,s,10.00,2026-11-23T10:00:00+08:00,\n".formatted(number)
                + "%s,t,10.00,2026-10-31T10:00:00+08:00,\n".formatted(number));

        assertThat(loaded.path("rejected")
                        .valueStream()
                        .map(row -> row.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "account-unknown",
                        "payment-differs",
                        "field-invalid",
                        "field-invalid",
                        "payment-in-future",
                        "payment-before-ledger");
    }

    @Test
    void aPrepaidAccountHasCreditUntilItIsUsedUp() {
        String prepaid = District.number();
        String columns = District.ACCOUNTS.replace("\n", ",prepaid\n");
        calls.load(
                "/api/desk/v1/account-imports",
                People.editor(),
                columns + District.row(prepaid).replaceAll("\\R", ",true\n"));
        load(PAYMENTS + "%s,top-up,500.00,2026-11-02T10:00:00+08:00,\n".formatted(prepaid));
        String path = "/api/desk/v1/accounts/" + prepaid + "/balance";
        String agent = People.agent("320508");

        assertThat(calls.get(path, agent).text("meaning")).isEqualTo("CREDIT");
        assertThat(calls.get(path, agent).text("balance")).isEqualTo("500.00");
        assertThat(calls.get(path, agent).text("payment")).isEqualTo("PREPAID");
    }

    @Test
    void theDeskSeesTheBalanceOfAccountsOfItsAreas() {
        Reply seen = calls.get("/api/desk/v1/accounts/" + number + "/balance", People.agent("320508"));

        assertThat(seen.text("accountNumber")).isEqualTo(number);
        assertThat(calls.get("/api/desk/v1/accounts/" + number + "/balance", People.agent("320506"))
                        .status())
                .isEqualTo(404);
        assertThat(seen.text("toPay")).isEqualTo(balance().text("toPay"));
    }

    @Test
    void aPartnerHearsTheBalanceOfTheCallerOnTheLineMaskedAndNobodyElses() {
        String path = "/api/partner/v1/accounts/" + number + "/balance";
        String name = URLEncoder.encode(District.HOLDER, StandardCharsets.UTF_8);
        Reply proven = calls.get(
                path,
                People.partner("sunrise"),
                "Identified-Name",
                name,
                "Identified-Phone-Last-Four",
                District.LAST_FOUR);
        Reply guessed = calls.get(
                path, People.partner("sunrise"), "Identified-Name", name, "Identified-Phone-Last-Four", "0000");

        assertThat(proven.text("toPay")).isEqualTo(balance().text("toPay"));
        assertThat(proven.response().body()).doesNotContain(number);
        assertThat(guessed.text("code")).isEqualTo("identity-not-proven");
    }

    @Test
    void theMeaningIsToldInChineseToo() {
        assertThat(calls.get(path("/balance"), customer, "Accept-Language", "zh")
                        .text("explanation"))
                .contains("应缴电费");
    }

    private Reply balance() {
        return calls.get(path("/balance"), customer);
    }

    private Reply payments(String query) {
        return calls.get(path("/payments") + query, customer);
    }

    private String path(String of) {
        return "/api/customer/v1/accounts/" + number + of;
    }

    private JsonNode load(String csv) {
        return calls.load("/api/desk/v1/account-imports/payments", People.editor(), csv)
                .json();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("paymentId").asString())
                .toList();
    }
}
