package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Issue 2: a customer sees the latest bill with its lines, and how far the year's tier is used. */
@BillingTest
class CustomerStoryTest {

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private final String subject = UUID.randomUUID().toString();
    private final String token = People.customer(subject);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
        district = new District(calls);
    }

    @Test
    void theLatestBillExplainsItselfLineByLine() {
        String number = district.account();
        district.readings(number);
        district.bind(subject, number);

        Reply list = calls.get("/api/customer/v1/accounts/" + number + "/bills?limit=1", token);
        JsonNode newest = list.json().path("items").path(0);
        JsonNode bill = calls.get(
                        "/api/customer/v1/accounts/" + number + "/bills/"
                                + newest.path("month").asString(),
                        token,
                        "Accept-Language",
                        "en")
                .json();

        assertThat(newest.path("month").asString()).isEqualTo("2026-10");
        assertThat(list.text("dataAsOf")).isEqualTo("2026-11-01T00:00:00+08:00");
        assertThat(list.text("nextReadingOn")).isEqualTo("2026-12-01");
        assertThat(bill.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(bill.path("total").asString()).isEqualTo("155.49");
        assertThat(lines(bill))
                .containsExactly(
                        "Peak 180 kWh × 0.5583 yuan = 100.49",
                        "Valley 120 kWh × 0.3583 yuan = 43.00",
                        "Addition of tier 2: 240 kWh × 0.05 yuan = 12.00");
        JsonNode counted = bill.path("readings").path(0);
        assertThat(counted.path("from").path("on").asString()).isEqualTo("2026-10-01");
        assertThat(counted.path("to").path("kwh").asString()).isEqualTo("4000");
        assertThat(counted.path("to").path("quality").asString()).isEqualTo("ACTUAL");
        assertThat(bill.path("lines").path(0).path("exact").asString()).isEqualTo("100.494");
        assertThat(bill.path("lines").path(0).path("tariffId").asString()).isEqualTo("320000-residential-2012-07-01");
        assertThat(bill.path("tiers").path("usedBeforeKwh").asString()).isEqualTo("2700");
        assertThat(bill.path("explanation").toString()).contains("the lines sum to 155.49 yuan");
    }

    @Test
    void theBillSpeaksChineseToo() {
        String number = district.account();
        district.readings(number);
        district.bind(subject, number);

        JsonNode bill = calls.get(
                        "/api/customer/v1/accounts/" + number + "/bills/2026-10", token, "Accept-Language", "zh-CN")
                .json();

        assertThat(lines(bill))
                .containsExactly(
                        "峰时电量 180 千瓦时 × 0.5583 元 = 100.49",
                        "谷时电量 120 千瓦时 × 0.3583 元 = 43.00",
                        "第2档阶梯加价 240 千瓦时 × 0.05 元 = 12.00");
    }

    @Test
    void billsComeNewestFirstPageByPage() {
        String number = district.account();
        district.loadReadings("""
                %1$s,M1,2025-11-01,0,0,0,
                %1$s,M1,2025-12-01,100,60,40,
                %1$s,M1,2026-01-01,200,120,80,
                %1$s,M1,2026-02-01,300,180,120,
                %1$s,M1,2026-03-01,400,240,160,
                """.formatted(number));
        district.bind(subject, number);
        String path = "/api/customer/v1/accounts/" + number + "/bills?limit=3";

        Reply first = calls.get(path, token);
        Reply second = calls.get(path + "&cursor=" + first.text("next"), token);

        assertThat(months(first)).containsExactly("2026-02", "2026-01", "2025-12");
        assertThat(months(second)).containsExactly("2025-11");
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void aMonthWhoseReadingIsNotInIsSaidPlainly() {
        String number = district.account();
        district.readings(number);
        district.bind(subject, number);
        String path = "/api/customer/v1/accounts/" + number + "/bills/";

        Reply current = calls.get(path + "2026-11", token, "Accept-Language", "en");

        assertThat(current.status()).isEqualTo(200);
        assertThat(current.text("state")).isEqualTo("NOT_PUBLISHED");
        assertThat(current.text("dataAsOf")).isEqualTo("2026-11-01T00:00:00+08:00");
        assertThat(current.json().has("total")).isFalse();
        assertThat(current.text("readingDueOn")).isEqualTo("2026-12-01");
        assertThat(current.json().path("explanation"))
                .extracting(JsonNode::asString)
                .containsExactly(
                        "The bill of 2026-11 is not published yet: its meter reading is not in.",
                        "The meter is read on 2026-12-01.");
        assertThat(calls.get(path + "2027-01", token).status()).as("the future").isEqualTo(404);
        assertThat(calls.get(path + "2020-01", token).status())
                .as("before the first")
                .isEqualTo(404);
    }

    @Test
    void theTiersOfTheYearTellHowFarTheyAreUsedAndWhatTheNextKilowattHourCosts() {
        String number = district.account();
        district.readings(number);
        district.bind(subject, number);

        JsonNode usage = calls.get("/api/customer/v1/accounts/" + number + "/tier-usage", token)
                .json();

        assertThat(usage.path("usedKwh").asString()).isEqualTo("3000");
        assertThat(usage.path("tier").asInt()).isEqualTo(2);
        assertThat(usage.path("leftKwh").asString()).isEqualTo("1800");
        assertThat(usage.path("since").asString()).isEqualTo("2026-10");
        assertThat(usage.path("priceNow").path("PEAK").asString()).isEqualTo("0.6083");
        assertThat(usage.path("tiers")).hasSize(3);
        assertThat(usage.path("tiers").path(0).path("usedKwh").asString()).isEqualTo("2760");
        assertThat(usage.path("tiers").path(2).has("upToKwh")).isFalse();
    }

    @Test
    void beforeTheFirstBillOfAYearNothingIsUsed() {
        String number = district.account();
        district.bind(subject, number);

        JsonNode usage = calls.get("/api/customer/v1/accounts/" + number + "/tier-usage", token)
                .json();

        assertThat(usage.path("usedKwh").asString()).isEqualTo("0");
        assertThat(usage.path("tier").asInt()).isEqualTo(1);
        assertThat(usage.has("dataAsOf")).isFalse();
    }

    @Test
    void anAccountThatIsNotTheirsIsNotThereInTheVerySameBytes() {
        String number = district.account();
        district.readings(number);
        for (String rest : List.of("", "/bills", "/bills/2026-10", "/tier-usage")) {
            Reply foreign = calls.get("/api/customer/v1/accounts/" + number + rest, token);
            Reply none = calls.get("/api/customer/v1/accounts/3999999999" + rest, token);

            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.response().body().replace(number, "N"))
                    .isEqualTo(none.response().body().replace("3999999999", "N"));
        }
    }

    private static List<String> lines(JsonNode bill) {
        return bill.path("lines")
                .valueStream()
                .map(line -> line.path("description").asString() + " = "
                        + line.path("amount").asString())
                .toList();
    }

    private static List<String> months(Reply reply) {
        return reply.json()
                .path("items")
                .valueStream()
                .map(bill -> bill.path("month").asString())
                .toList();
    }
}
