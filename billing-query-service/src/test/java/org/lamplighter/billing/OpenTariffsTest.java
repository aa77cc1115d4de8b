package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BillingTest
class OpenTariffsTest {

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
    }

    @Test
    void anyoneReadsTheTariffOfARegionByItsCodeItsNameOrAnAreaInIt() {
        for (String region : List.of("320000", "JIANGSU", "%E6%B1%9F%E8%8B%8F", "320508")) {
            Reply reply = calls.get("/api/open/v1/tariffs?class=RESIDENTIAL&region=" + region, null);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("items")).hasSize(1);
            assertThat(reply.json().path("items").path(0).path("id").asString())
                    .isEqualTo("320000-residential-2012-07-01");
        }
    }

    @Test
    void aTariffNamesTiersPeriodsPricesSourceAndWhatIsNotConfirmed() {
        JsonNode jiangsu = calls.get("/api/open/v1/tariffs?region=Jiangsu", null)
                .json()
                .path("items")
                .path(0);

        assertThat(jiangsu.path("cycle").asString()).isEqualTo("YEAR");
        assertThat(jiangsu.path("tiers").path(0).path("upToKwh").toString()).isEqualTo("[\"2760\",\"4800\"]");
        assertThat(jiangsu.path("prices")
                        .valueStream()
                        .filter(price -> price.path("option").asString().equals("TIME_OF_USE"))
                        .map(price -> price.path("period").asString() + " "
                                + price.path("tier").asInt() + " "
                                + price.path("yuanPerKwh").asString()))
                .containsExactly(
                        "PEAK 1 0.5583",
                        "VALLEY 1 0.3583",
                        "PEAK 2 0.6083",
                        "VALLEY 2 0.4083",
                        "PEAK 3 0.8583",
                        "VALLEY 3 0.6583");
        assertThat(jiangsu.path("hours").path(0).path("from").asString()).startsWith("08:00");
        assertThat(jiangsu.path("source").asString()).isNotBlank();
        assertThat(jiangsu.path("notConfirmed")).isNotEmpty();
    }

    @Test
    void aCommercialTariffIsFoundByItsVoltageAndTellsWhatAMonthCostsAndWhatAKilowattHourIsMadeOf() {
        String january = "/api/open/v1/tariffs?region=Hubei&date=2026-01-15";
        JsonNode factory = calls.get(january + "&voltage=KV_110", null)
                .json()
                .path("items")
                .path(0);

        assertThat(calls.get(january, null).json().path("items")).hasSize(5);
        assertThat(calls.get(january + "&voltage=KV_110", null).json().path("items"))
                .hasSize(1);
        assertThat(factory.path("monthly").toString())
                .isEqualTo("{\"perKilowatt\":\"39\",\"perKilovoltAmpere\":\"24.4\"}");
        assertThat(factory.path("components").path(4).toString())
                .isEqualTo("{\"kind\":\"GOVERNMENT_FUNDS\",\"yuanPerKwh\":\"0.0452\",\"onTop\":false}");
        assertThat(factory.path("hours").path(0).path("period").asString()).isEqualTo("SHARP");
        assertThat(factory.path("hours").path(0).path("months")).hasSize(10);
        assertThat(factory.path("currency").asString()).isEqualTo("CNY");
    }

    @Test
    void onADayBeforeATariffThereIsNone() {
        assertThat(calls.get("/api/open/v1/tariffs?region=430000&date=2024-01-31", null)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(calls.get("/api/open/v1/tariffs?region=430000&date=2024-02-01", null)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        Reply first = calls.get("/api/open/v1/tariffs", null);
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=3600, public");

        Reply again = calls.get("/api/open/v1/tariffs", null, "If-None-Match", first.header("ETag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(calls.get("/api/open/v1/tariffs?region=320000", null, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClassThatNobodyKnowsIsRefused() {
        assertThat(calls.get("/api/open/v1/tariffs?class=MOON", null).status()).isEqualTo(400);
        assertThat(calls.get("/api/open/v1/tariffs?date=soon", null).status()).isEqualTo(400);
    }

    @Test
    void theApiIsDescribed() {
        JsonNode description = calls.get("/v3/api-docs", null).json();

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        description
                .path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank()));
        assertThat(description.path("paths").propertyNames())
                .contains("/api/customer/v1/accounts/{accountNumber}/bills/{month}", "/api/open/v1/tariffs");
    }
}
