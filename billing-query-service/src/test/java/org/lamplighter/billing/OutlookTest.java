package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** On 22 November 2026. */
@BillingTest
class OutlookTest {

    @LocalServerPort
    int port;

    private final String subject = UUID.randomUUID().toString();
    private final String token = People.customer(subject);
    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private String number = "";

    @BeforeEach
    void bindAnAccount() {
        calls = new Calls(port);
        district = new District(calls);
        number = district.account();
        district.bind(subject, number);
    }

    @Test
    void theYearIsWhatWasBilledAndThenTheMeanDayOfIt() {
        district.readings(number);

        JsonNode forecast = get("/forecast").json();

        assertThat(forecast.path("months")
                        .valueStream()
                        .map(month -> month.path("month").asString() + " "
                                + month.path("basis").asString() + " "
                                + month.path("usedKwh").asString() + " "
                                + month.path("amount").asString()))
                .as("1880 peak and 1120 valley kWh on 304 days; from 3000 kWh on each costs tier 2's addition")
                .containsExactly(
                        "2026-09 BILLED 2700 1307.41",
                        "2026-10 BILLED 300 155.49",
                        "2026-11 MEAN_OF_MONTHS_BILLED 297 158.46",
                        "2026-12 MEAN_OF_MONTHS_BILLED 306 163.34");
        assertThat(forecast.path("next").path("month").asString()).isEqualTo("2026-11");
        assertThat(forecast.path("next").path("usedByPeriod").toString())
                .isEqualTo("{\"PEAK\":\"186\",\"VALLEY\":\"111\"}");
        assertThat(forecast.path("usedKwh").asString()).isEqualTo("3603");
        assertThat(forecast.path("total").asString()).isEqualTo("1784.70");
    }

    @Test
    void aMonthThatWasBilledLastYearIsExpectedAgain() {
        district.loadReadings("""
                %1$s,M1,2025-10-31T23:59:59+08:00,1000,600,400,
                %1$s,M1,2025-11-30T23:59:59+08:00,1200,720,480,
                %1$s,M1,2025-12-31T23:59:59+08:00,1500,900,600,
                %1$s,M1,2026-10-31T23:59:59+08:00,3500,2100,1400,
                """.formatted(number));

        assertThat(get("/forecast")
                        .json()
                        .path("months")
                        .valueStream()
                        .map(month -> month.path("month").asString() + " "
                                + month.path("basis").asString() + " "
                                + month.path("usedKwh").asString()))
                .containsExactly(
                        "2026-10 BILLED 2000", "2026-11 SAME_MONTH_LAST_YEAR 200", "2026-12 SAME_MONTH_LAST_YEAR 300");
    }

    @Test
    void whatIsBilledByTimeOfUseIsComparedWithTheSingleRate() {
        district.readings(number);

        JsonNode comparison = get("/cost-comparison").json();

        assertThat(comparison.path("presentOption").asString()).isEqualTo("TIME_OF_USE");
        assertThat(options(comparison))
                .as("2760 kWh at 0.5283 and 843 at 0.5783, rounded on each month's lines")
                .containsExactly("SINGLE_RATE PRICED 1945.62", "TIME_OF_USE PRICED 1784.70");
    }

    @Test
    void whatAnElectricCarAddsIsLessWhereItIsChargedAtNight() {
        district.readings(number);

        JsonNode atNight = get("/cost-comparison?vehicleKwhPerMonth=100").json();
        JsonNode byDay = get("/cost-comparison?vehicleKwhPerMonth=100&vehicleValleySharePercent=0")
                .json();

        assertThat(adds(atNight, "TIME_OF_USE"))
                .as("a year of 100 kWh a month at 0.3583; all but the first 60 bear an addition of tier 2")
                .isEqualTo("490.71");
        assertThat(adds(byDay, "TIME_OF_USE")).isEqualTo("730.71");
        assertThat(adds(atNight, "SINGLE_RATE")).isEqualTo(adds(byDay, "SINGLE_RATE"));
    }

    @Test
    void anAccountWithoutRegistersOfPeriodsSaysItsHabitsToCompare() {
        String single = District.number();
        district.loadAccounts(District.row(single).replace("TIME_OF_USE", "SINGLE_RATE"));
        district.bind(subject, single);
        district.loadReadings("""
                %1$s,M1,2025-12-31T23:59:59+08:00,1000,,,
                %1$s,M1,2026-10-31T23:59:59+08:00,2000,,,
                """.formatted(single));
        String path = "/api/customer/v1/accounts/" + single + "/cost-comparison";

        JsonNode untold = calls.get(path, token).json();
        JsonNode told = calls.get(path + "?valleySharePercent=40", token).json();

        assertThat(options(untold)).last().asString().startsWith("TIME_OF_USE HABITS_NEEDED");
        assertThat(untold.path("options").path(1).path("periods").toString()).isEqualTo("[\"PEAK\",\"VALLEY\"]");
        assertThat(options(told)).allMatch(option -> option.contains("PRICED"));
    }

    @Test
    void whereNothingIsBilledNothingIsForetold() {
        Reply reply = get("/forecast");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text("code")).isEqualTo("nothing-billed");
        assertThat(get("/cost-comparison").status()).isEqualTo(409);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "valleySharePercent=101, share-invalid",
        "peakSharePercent=-1, share-invalid",
        "vehicleValleySharePercent=200, share-invalid",
        "vehicleKwhPerMonth=0, vehicle-invalid",
        "vehicleKwhPerMonth=10001, vehicle-invalid",
        "vehicleKwhPerMonth=1e-999999999, vehicle-invalid"
    })
    void whatIsNoHabitIsRefused(String query, String code) {
        Reply reply = get("/cost-comparison?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("code")).isEqualTo(code);
    }

    private Reply get(String path) {
        return calls.get("/api/customer/v1/accounts/" + number + path, token);
    }

    private static List<String> options(JsonNode comparison) {
        return comparison
                .path("options")
                .valueStream()
                .map(option -> option.path("option").asString() + " "
                        + option.path("state").asString() + " "
                        + option.path("year").asString("–"))
                .toList();
    }

    private static String adds(JsonNode comparison, String option) {
        return comparison
                .path("options")
                .valueStream()
                .filter(each -> each.path("option").asString().equals(option))
                .map(each -> each.path("vehicleAdds").asString())
                .findFirst()
                .orElse("–");
    }
}
