package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BillingTest
class OpenCalculationsTest {

    static final String JANUARY_OF_A_HOUSEHOLD = """
            {"region": "Jiangsu", "class": "RESIDENTIAL", "stretches": [
              {"from": "2026-01-01", "to": "2026-02-01", "registers": [{"kwh": "224"}]}]}
            """;

    private static final String PATH = "/api/open/v1/price-calculations";

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
    }

    @Test
    void anyoneRatesAHouseholdsMonth() {
        JsonNode answer = rated(JANUARY_OF_A_HOUSEHOLD);

        assertThat(lines(answer)).containsExactly("Energy tier 1: 224 kWh × 0.5283 yuan = 118.34");
        assertThat(answer.path("total").asString()).isEqualTo("118.34");
        assertThat(answer.path("currency").asString()).isEqualTo("CNY");
        assertThat(answer.path("tariffs").path(0).path("source").asString()).isNotBlank();
        assertThat(answer.path("tariffs").path(0).path("notConfirmed")).isNotEmpty();
    }

    @Test
    void theYearsTiersGoOnFromWhatWasUsedBefore() {
        JsonNode answer = rated("""
                {"region": "江苏", "class": "RESIDENTIAL", "usedBeforeKwh": 2725, "stretches": [
                  {"from": "2026-10-01", "to": "2026-11-01", "option": "TIME_OF_USE",
                   "registers": [{"period": "PEAK", "kwh": 117}, {"period": "VALLEY", "kwh": 107}]}]}
                """);

        assertThat(answer.path("total").asString())
                .as("as on the demo customer's bill")
                .isEqualTo("113.11");
        assertThat(answer.path("parts").path(0).path("usedAfterKwh").asString()).isEqualTo("2949");
    }

    @Test
    void aTwoPartBillOfAHubeiFactoryShowsEveryLineAndWhatThePriceHolds() {
        JsonNode answer = rated("""
                {"region": "Hubei", "class": "COMMERCIAL_TWO_PART", "stretches": [
                  {"from": "2026-01-01", "to": "2026-02-01", "option": "TIME_OF_USE", "voltage": "KV_110",
                   "basicCharge": "CONTRACT_DEMAND", "contractDemandKw": 1000, "demandKw": 1100, "capacityKva": 2000,
                   "powerFactorStandard": "STANDARD_090", "reactiveKvarh": 90000,
                   "registers": [
                     {"period": "SHARP", "opening": 100, "closing": 112.5, "factor": 2000},
                     {"period": "PEAK", "kwh": 75000},
                     {"period": "FLAT", "kwh": 60000},
                     {"period": "VALLEY", "kwh": 40000}]}]}
                """);

        assertThat(lines(answer))
                .containsExactly(
                        "Sharp 25000 kWh × 1.012099 yuan = 25302.48",
                        "Peak 75000 kWh × 0.809061 yuan = 60679.58",
                        "Flat 60000 kWh × 0.613986 yuan = 36839.16",
                        "Valley 40000 kWh × 0.395024 yuan = 15800.96",
                        "Demand 1000 kW × 39 yuan for 2026-01 = 39000.00",
                        "Demand above 105 % of the contract 50 kW × 39 yuan × 2 for 2026-01 = 3900.00",
                        "Power factor 0.91 (standard 0.90): 172482.18 yuan × -0.15 % = -258.72");
        assertThat(answer.path("registers").path(0).path("kwh").asString()).isEqualTo("25000");
        assertThat(answer.path("contained")
                        .valueStream()
                        .filter(part -> part.path("kind").asString().equals("GOVERNMENT_FUNDS"))
                        .map(part -> part.path("amount").asString()))
                .as("200 000 kWh × 0.0452, which the power factor does not touch")
                .containsExactly("9040.00");
        assertThat(sum(answer)).isEqualByComparingTo(answer.path("total").asString());
    }

    @Test
    void aCurveIsPricedByTheHoursOfTheTariff() {
        String oneKilowattAllDay = String.join(",", Collections.nCopies(24 * 31, "1"));
        JsonNode answer = rated("""
                {"region": "420000", "class": "COMMERCIAL_TWO_PART", "stretches": [
                  {"from": "2026-01-01", "to": "2026-02-01", "option": "TIME_OF_USE", "voltage": "KV_35",
                   "basicCharge": "MEASURED_DEMAND", "curve": {"minutes": 60, "kwh": [%s]}}]}
                """.formatted(oneKilowattAllDay));

        assertThat(answer.path("parts")).hasSize(1);
        assertThat(answer.path("parts").path(0).path("usedKwh").toString())
                .as("2, 6, 8 and 8 hours a day")
                .isEqualTo("{\"SHARP\":\"62\",\"PEAK\":\"186\",\"FLAT\":\"248\",\"VALLEY\":\"248\"}");
        assertThat(lines(answer)).contains("Demand 1 kW × 42 yuan for 2026-01 = 42.00");
    }

    @Test
    void aMonthsCurveByQuarterHoursFitsThroughTheGateway() {
        String quarters = String.join(",", Collections.nCopies(31 * 96, "1234.56"));
        String body = """
                {"region": "Hubei", "class": "COMMERCIAL_ONE_PART", "stretches": [
                  {"from": "2026-01-01", "to": "2026-02-01", "option": "TIME_OF_USE", "voltage": "KV_1_TO_20",
                   "curve": {"minutes": 15, "kwh": [%s]}}]}
                """.formatted(quarters);

        assertThat(body.length()).isLessThan(32 * 1024);
        assertThat(rated(body).path("usedKwh").asString()).isEqualTo("3674050.56");
        assertThat(calls.ask(PATH, body.replaceFirst("1234.56", "1234.56,1234.56"))
                        .status())
                .as("one more than 31 days have")
                .isEqualTo(400);
    }

    @Test
    void aHouseholdThatGrowsInsideTheMonthHasItsNewLimitsFromThatDayOn() {
        JsonNode answer = rated("""
                {"region": "Guangdong", "class": "RESIDENTIAL", "stretches": [
                  {"from": "2026-07-16", "to": "2026-08-01", "people": 5, "registers": [{"kwh": 150}]},
                  {"from": "2026-07-01", "to": "2026-07-16", "people": 4, "registers": [{"kwh": 280}]}]}
                """);

        assertThat(lines(answer))
                .containsExactly(
                        "Energy tier 1: 260 kWh × 0.60886875 yuan = 158.31",
                        "Energy tier 2: 20 kWh × 0.65886875 yuan = 13.18",
                        "Energy tier 1: 80 kWh × 0.60886875 yuan = 48.71",
                        "Energy tier 2: 70 kWh × 0.65886875 yuan = 46.12");
    }

    @Test
    void readingsOfOneStretchInAnyOrderCostTheSame() {
        String first = "{\"from\":\"2026-05-01\",\"to\":\"2026-05-20\",\"registers\":[{\"kwh\":90.5}]}";
        String second = "{\"from\":\"2026-05-20\",\"to\":\"2026-06-01\",\"registers\":[{\"kwh\":310}]}";
        String body = "{\"region\":\"Guangdong\",\"class\":\"RESIDENTIAL\",\"stretches\":[%s,%s]}";

        JsonNode oneOrder = rated(body.formatted(first, second));
        JsonNode other = rated(body.formatted(second, first));

        assertThat(oneOrder.path("lines")).isEqualTo(other.path("lines"));
        assertThat(oneOrder.path("parts")).hasSize(1);
    }

    @Test
    void whatIsPaidLateComesOnLinesOfItsOwn() {
        JsonNode answer = rated("""
                {"region": "Hubei", "class": "COMMERCIAL_ONE_PART", "stretches": [
                  {"from": "2026-01-01", "to": "2026-02-01", "voltage": "BELOW_1_KV", "registers": [{"kwh": 0}]}],
                 "lateFee": {"paidOn": "2026-01-18", "debts": [
                  {"principal": 3000, "dueOn": "2026-01-15"}, {"principal": "2000", "dueOn": "2025-12-31"}]}}
                """);

        assertThat(lines(answer))
                .containsExactly(
                        "Late fee 2000.00 yuan × 18 days × 0.3 % = 108.00",
                        "Late fee 3000.00 yuan × 3 days × 0.2 % = 18.00");
        assertThat(answer.path("total").asString()).isEqualTo("126.00");
    }

    @Test
    void linesAreSaidInTheLanguageThatIsAsked() {
        Reply reply = calls.ask(PATH, JANUARY_OF_A_HOUSEHOLD, "Accept-Language", "zh");

        assertThat(lines(reply.json())).containsExactly("电量第1档 224 千瓦时 × 0.5283 元 = 118.34");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "region-unknown|{\"region\":\"Atlantis\",\"class\":\"RESIDENTIAL\",\"stretches\":[%s]}",
                "tariff-missing|{\"region\":\"Hubei\",\"class\":\"RESIDENTIAL\",\"stretches\":[%s]}",
                "tariff-missing|{\"region\":\"430000\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":\"2024-01-01\","
                        + "\"to\":\"2024-02-01\",\"registers\":[{\"kwh\":1}]}]}",
                "days-invalid|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":\"2026-02-01\","
                        + "\"to\":\"2026-02-01\",\"registers\":[{\"kwh\":1}]}]}",
                "days-invalid|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":\"0001-01-01\","
                        + "\"to\":\"9999-01-01\",\"registers\":[{\"kwh\":1}]}]}",
                "days-invalid|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[%s],\"lateFee\":{\"paidOn\":"
                        + "\"9999-01-01\",\"debts\":[{\"principal\":1,\"dueOn\":\"0001-01-01\"}]}}",
                "option-not-offered|{\"region\":\"Beijing\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"option\":\"TIME_OF_USE\",\"registers\":[{\"kwh\":1}]}]}",
                "period-not-priced|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"option\":\"TIME_OF_USE\",\"registers\":[{\"kwh\":1}]}]}",
                "voltage-missing|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_ONE_PART\",\"stretches\":[%s]}",
                "metering-unclear|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\"}]}",
                "register-unclear|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"registers\":[{\"opening\":1}]}]}",
                "register-runs-backwards|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"registers\":[{\"opening\":2,\"closing\":1}]}]}",
                "curve-invalid|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-01-02\",\"curve\":{\"minutes\":60,\"kwh\":[1]}}]}",
                "hours-unknown|{\"region\":\"Sichuan\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-01-02\",\"option\":\"TIME_OF_USE\",\"curve\":{\"minutes\":60,"
                        + "\"kwh\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}}]}",
                "curve-days-differ|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-01-03\",\"curve\":{\"minutes\":60,"
                        + "\"kwh\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}}]}",
                "basic-charge-missing|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_TWO_PART\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"voltage\":\"KV_35\",\"registers\":[{\"kwh\":1}]}]}",
                "basic-charge-not-offered|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_ONE_PART\",\"stretches\":[{"
                        + "\"from\":\"2026-01-01\",\"to\":\"2026-02-01\",\"voltage\":\"BELOW_1_KV\",\"basicCharge\":"
                        + "\"MEASURED_DEMAND\",\"registers\":[{\"kwh\":1}]}]}",
                "figure-missing|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_TWO_PART\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"voltage\":\"KV_35\",\"basicCharge\":\"CAPACITY\","
                        + "\"registers\":[{\"kwh\":1}]}]}",
                "demand-missing|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_TWO_PART\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"voltage\":\"KV_35\",\"basicCharge\":\"MEASURED_DEMAND\","
                        + "\"registers\":[{\"kwh\":1}]}]}",
                "contract-too-low|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_TWO_PART\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"voltage\":\"KV_35\",\"basicCharge\":\"CONTRACT_DEMAND\","
                        + "\"contractDemandKw\":399,\"capacityKva\":1000,\"demandKw\":1,\"registers\":[{\"kwh\":1}]}]}",
                "power-factor-incomplete|{\"region\":\"Hubei\",\"class\":\"COMMERCIAL_ONE_PART\",\"stretches\":[{"
                        + "\"from\":\"2026-01-01\",\"to\":\"2026-02-01\",\"voltage\":\"BELOW_1_KV\","
                        + "\"reactiveKvarh\":1,\"registers\":[{\"kwh\":1}]}]}",
                "terms-overlap|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[%s,{\"from\":"
                        + "\"2026-01-31\",\"to\":\"2026-02-02\",\"people\":5,\"registers\":[{\"kwh\":1}]}]}"
            })
    void whatCannotBeRatedIsRefusedWithWhatToDoInBothLanguages(String code, String body) {
        String stretch = "{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\",\"registers\":[{\"kwh\":1}]}";
        String sent = body.replace("%s", stretch);

        Reply english = calls.ask(PATH, sent, "Accept-Language", "en");
        Reply chinese = calls.ask(PATH, sent, "Accept-Language", "zh");

        assertThat(english.status()).as(english.response().body()).isEqualTo(422);
        assertThat(english.text("code")).isEqualTo(code);
        for (String part : List.of("title", "detail", "action")) {
            assertThat(english.text(part)).isNotBlank().doesNotContain("{");
            assertThat(chinese.text(part)).isNotBlank().doesNotContain("{").isNotEqualTo(english.text(part));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a region without end|{\"region\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\",\"class\":"
                        + "\"RESIDENTIAL\",\"stretches\":[{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\"}]}",
                "no stretch|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[]}",
                "energy below zero|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"registers\":[{\"kwh\":-1}]}]}",
                "energy beyond bounds|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"registers\":[{\"kwh\":\"1e999999999\"}]}]}",
                "no people|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"people\":0,\"registers\":[{\"kwh\":1}]}]}",
                "a class that nobody knows|{\"region\":\"Jiangsu\",\"class\":\"MOON\",\"stretches\":[{\"from\":"
                        + "\"2026-01-01\",\"to\":\"2026-02-01\",\"registers\":[{\"kwh\":1}]}]}",
                "no JSON|{",
                "a stretch that is nothing|{\"region\":\"Jiangsu\",\"class\":\"RESIDENTIAL\",\"stretches\":[null]}"
            })
    void whatIsNoQuestionIsABadRequest(String what, String body) {
        Reply reply = calls.ask(PATH, body);

        assertThat(reply.status()).as(what).isEqualTo(400);
        assertThat(reply.text("code")).isEqualTo("request-invalid");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode description = calls.get("/v3/api-docs", null).json();

        assertThat(description
                        .path("paths")
                        .path(PATH)
                        .path("post")
                        .path("summary")
                        .asString())
                .isNotBlank();
    }

    private JsonNode rated(String body) {
        Reply reply = calls.ask(PATH, body, "Accept-Language", "en");
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> lines(JsonNode answer) {
        return answer.path("lines")
                .valueStream()
                .map(line -> line.path("description").asString() + " = "
                        + line.path("amount").asString())
                .toList();
    }

    private static BigDecimal sum(JsonNode answer) {
        return answer.path("lines")
                .valueStream()
                .map(line -> new BigDecimal(line.path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
