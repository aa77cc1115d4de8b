package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.utility.CurveRecorded;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a household in Jiangsu used, by intervals: peak from 8 to 21 o'clock. */
@BillingTest
class UsageTest {

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private Curves curves = new Curves(calls);
    private final String subject = UUID.randomUUID().toString();
    private String number = "";

    @BeforeEach
    void anAccountOfTheCaller() {
        calls = new Calls(port);
        district = new District(calls);
        curves = new Curves(calls);
        number = district.account();
        district.bind(subject, number);
    }

    @Test
    void aDayIsToldByHoursWithTheTariffsPeriodsAndWhatIsMissing() {
        curves.load(Curves.row(number, "2026-11-01", Curves.quarterHoursWithout(90, 92), "ACTUAL")
                + Curves.flat(number, "2026-11-02", 24, "1"));

        JsonNode page = usage("hour", "2026-11-01", "2026-11-03");

        JsonNode items = page.path("items");
        assertThat(items.size()).isEqualTo(48);
        assertThat(items.path(7).path("byPeriod").toString()).isEqualTo("{\"VALLEY\":\"1\"}");
        assertThat(items.path(8).path("byPeriod").toString()).isEqualTo("{\"PEAK\":\"1\"}");
        assertThat(items.path(8).path("from").asString()).isEqualTo("2026-11-01T08:00:00+08:00");
        assertThat(items.path(22).path("state").asString()).isEqualTo("PARTIAL");
        assertThat(items.path(22).path("kwh").asString()).isEqualTo("0.5");
        assertThat(items.path(23).path("state").asString()).isEqualTo("COMPLETE");
        assertThat(items.path(24).path("basis").asString()).isEqualTo("INTERVALS");
        assertThat(page.path("gaps").toString())
                .isEqualTo("[{\"from\":\"2026-11-01T22:30:00+08:00\",\"to\":\"2026-11-01T23:00:00+08:00\"}]");
        assertThat(page.path("dataAsOf").asString()).isEqualTo("2026-11-03T00:00:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({"15min,96,0.25", "hour,24,1", "day,1,24", "month,1,24"})
    void everyStepAddsUpToTheSame(String by, int count, String first) {
        curves.load(Curves.flat(number, "2026-11-01", 96, "0.25"));

        JsonNode items = usage(by, "2026-11-01", "2026-11-02").path("items");

        assertThat(items.size()).isEqualTo(count);
        assertThat(items.path(0).path("kwh").asString()).isEqualTo(first);
        assertThat(items.valueStream()
                        .mapToDouble(item -> Double.parseDouble(item.path("kwh").asString()))
                        .sum())
                .isEqualTo(24);
    }

    @Test
    void aMonthWithoutIntervalsFallsBackToItsReadingsAndSaysSo() {
        district.readings(number);
        curves.load(Curves.flat(number, "2026-11-01", 96, "0.25"));

        JsonNode months = usage("month", "2026-10-15", "2026-11-20").path("items");
        JsonNode days = usage("day", "2026-10-01", "2026-11-20").path("items");

        assertThat(months.size()).isEqualTo(2);
        assertThat(months.path(0).path("basis").asString()).isEqualTo("READINGS");
        assertThat(months.path(0).path("kwh").asString()).isEqualTo("300");
        assertThat(months.path(0).path("byPeriod").toString()).isEqualTo("{\"PEAK\":\"180\",\"VALLEY\":\"120\"}");
        assertThat(months.path(1).path("state").asString()).isEqualTo("PARTIAL");
        assertThat(days.path(0).path("from").asString()).isEqualTo("2026-10-01T00:00:00+08:00");
        assertThat(days.path(0).path("to").asString()).isEqualTo("2026-11-01T00:00:00+08:00");
        assertThat(days.path(1).path("basis").asString()).isEqualTo("INTERVALS");
        assertThat(days.size()).isEqualTo(2);
    }

    @Test
    void aMonthInTheMidstOfWhichNothingIsKnownIsMissing() {
        curves.load(Curves.flat(number, "2026-08-31", 24, "1") + Curves.flat(number, "2026-10-01", 24, "1"));

        JsonNode page = usage("day", "2026-07-01", "2026-11-01");

        assertThat(page.path("items")
                        .valueStream()
                        .map(item -> item.path("state").asString()))
                .containsSubsequence("COMPLETE", "MISSING", "COMPLETE");
        assertThat(page.path("gaps").toString())
                .contains("{\"from\":\"2026-09-01T00:00:00+08:00\",\"to\":\"2026-10-01T00:00:00+08:00\"}");
    }

    @Test
    void pagesTogetherAreTheWholeAndNothingTwice() {
        district.readings(number);
        curves.load(Curves.flat(number, "2026-11-01", 24, "1") + Curves.flat(number, "2026-11-03", 24, "1"));
        JsonNode whole = usage("day", "2026-10-01", "2026-11-04").path("items");

        String cursor = "";
        StringBuilder seen = new StringBuilder();
        do {
            JsonNode page = get("?by=day&from=2026-10-01&to=2026-11-04&limit=2" + cursor)
                    .json();
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            page.path("items").forEach(item -> seen.append(item.path("from").asString()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());

        StringBuilder expected = new StringBuilder();
        whole.forEach(item -> expected.append(item.path("from").asString()));
        assertThat(seen.toString()).isEqualTo(expected.toString()).contains("2026-11-03");
    }

    @Test
    void loadingAgainChangesNothingAndBadRowsAreListed() {
        String day = Curves.flat(number, "2026-11-01", 96, "0.25");

        assertThat(curves.load(day).json().path("loaded").asInt()).isEqualTo(1);
        assertThat(curves.load(day).json().path("unchanged").asInt()).isEqualTo(1);
        JsonNode report = curves.load(Curves.flat("3209999999", "2026-11-01", 24, "1")
                        + Curves.row(number, "2026-11-02", Collections.nCopies(95, "1"), "ACTUAL")
                        + Curves.row(number, "2026-11-02", Collections.nCopies(24, "-1"), "ACTUAL")
                        + Curves.row(number, "2026-11-02", Collections.nCopies(24, "1e9"), "ACTUAL")
                        + Curves.flat(number, "2027-01-01", 24, "1")
                        + Curves.flat(number, "2026-11-01", 24, "1")
                        + Curves.row(number, "2026-11-01", Collections.nCopies(96, "0.3"), "ESTIMATED"))
                .json();

        assertThat(report.path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").asString()))
                .containsExactly(
                        "2 account-unknown",
                        "3 field-invalid",
                        "4 interval-negative",
                        "5 field-invalid",
                        "6 interval-in-future",
                        "7 interval-length-differs",
                        "8 estimate-after-actual");
        assertThat(usage("day", "2026-11-01", "2026-11-02")
                        .path("items")
                        .path(0)
                        .path("kwh")
                        .asString())
                .isEqualTo("24");
    }

    @Test
    void aCurveOfTheUtilitysTopicIsLoadedLikeARowOfAFile() {
        try (UtilitySystems utility = new UtilitySystems()) {
            utility.tell(
                    number,
                    1,
                    new CurveRecorded(
                            number, "2026-11-01", String.join(" ", Collections.nCopies(24, "0.5")), "ESTIMATED"));
        }

        await().untilAsserted(() -> {
            JsonNode day =
                    usage("day", "2026-11-01", "2026-11-02").path("items").path(0);
            assertThat(day.path("kwh").asString()).isEqualTo("12");
            assertThat(day.path("estimated").asBoolean()).isTrue();
        });
    }

    @Test
    void questionsThatCannotBeAnsweredAreRefused() {
        assertThat(get("?by=week&from=2026-11-01&to=2026-11-02").text("code")).isEqualTo("step-unknown");
        assertThat(get("?by=day&from=2026-11-02&to=2026-11-02").text("code")).isEqualTo("days-invalid");
        assertThat(get("?by=day&from=2000-01-01&to=2026-11-02").text("code")).isEqualTo("days-invalid");
        assertThat(usage("day", "2026-11-01", "2026-11-02").path("items").size())
                .isZero();
        assertThat(List.of(usage("day", "2026-11-01", "2026-11-02").has("dataAsOf")))
                .containsExactly(false);
    }

    private JsonNode usage(String by, String from, String to) {
        Reply reply = get("?by=%s&from=%s&to=%s".formatted(by, from, to));
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    private Reply get(String query) {
        return calls.get("/api/customer/v1/accounts/" + number + "/usage" + query, People.customer(subject));
    }
}
