package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A factory in Hubei: two-part by contract demand at 110 kV, as in the worked example of the documentation. */
@BillingTest
class CommercialAccountTest {

    private static final String ACCOUNTS = "accountNumber,customerNumber,holderName,phone,address,areaCode,siteClass,"
            + "householdSize,customerClass,priceOption,voltage,basicCharge,capacityKva,contractDemandKw,"
            + "powerFactorStandard\n";
    private static final String READINGS =
            "accountNumber,readAt,registerKwh,sharpKwh,peakKwh,flatKwh,valleyKwh," + "reactiveKvarh,demandKw\n";

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private final String number = "420" + District.number().substring(3);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
    }

    @Test
    void aFactorysBillShowsDemandPowerFactorAndEveryLineOfItsTwoPartTariff() {
        loadFactory();
        String subject = UUID.randomUUID().toString();
        String token = People.customer(subject);
        assertThat(calls.post(
                                "/api/customer/v1/account-bindings",
                                token,
                                District.binding(number, District.HOLDER, District.LAST_FOUR))
                        .status())
                .isEqualTo(201);
        load(
                "/readings",
                READINGS + number + ",2026-01-01,1000000,100000,400000,300000,200000,50000,980\n" + number
                        + ",2026-02-01,1200000,125000,475000,360000,240000,140000,1100\n");

        JsonNode account =
                calls.get("/api/customer/v1/accounts/" + number, token).json();
        JsonNode bill = calls.get("/api/customer/v1/accounts/" + number + "/bills/2026-01", token)
                .json();

        assertThat(account.path("customerNumber").asString()).isEqualTo("4200000001");
        assertThat(account.path("connection").path("contractDemandKw").asString())
                .isEqualTo("1000");
        assertThat(bill.path("total").asString()).isEqualTo("181263.46");
        assertThat(bill.path("lines")
                        .valueStream()
                        .map(line -> line.path("kind").asString()))
                .contains("DEMAND", "POWER_FACTOR");
        assertThat(bill.path("readings").path(0).path("to").path("demandKw").asString())
                .isEqualTo("1100");
        assertThat(bill.path("readings")
                        .path(0)
                        .path("to")
                        .path("reactiveKvarh")
                        .asString())
                .isEqualTo("140000");
    }

    @Test
    void readingsThatCannotBeChargedAreLeftOut() {
        loadFactory();

        JsonNode report = load(
                "/readings",
                READINGS + number + ",2026-01-01,1000000,100000,400000,300000,200000,50000,\n" + number
                        + ",2026-01-01,1000000,100000,400000,300000,200000,,980\n" + number
                        + ",2026-01-01,1000000,,,,,50000,980\n");

        assertThat(codes(report)).containsExactly("demand-missing", "reactive-missing", "registers-missing");
    }

    @Test
    void aCommercialAccountNeedsItsConnection() {
        String row = number + ",1,%s,13812345678,武汉市江岸区一路1号,420102,URBAN,,COMMERCIAL_TWO_PART,TIME_OF_USE,%s%n";
        String rows = row.formatted(District.HOLDER, ",,,,")
                + row.replace(",1,", ",,").formatted(District.HOLDER, "KV_110,,,,")
                + row.replace(",1,", ",,").formatted(District.HOLDER, "KV_110,CONTRACT_DEMAND,2000,700,")
                + row.replace(",1,", ",,").formatted(District.HOLDER, "KV_220,MEASURED_DEMAND,,,");

        JsonNode report = load("", ACCOUNTS + rows);

        assertThat(report.path("rejected")
                        .valueStream()
                        .map(rejected -> rejected.path("reason").asString()))
                .hasSize(4)
                .anyMatch(reason -> reason.startsWith("voltage is empty"))
                .anyMatch(reason -> reason.startsWith("basicCharge is empty"))
                .anyMatch(reason -> reason.startsWith("contractDemandKw is refused"))
                .anyMatch(reason -> reason.startsWith("no tariff"));
    }

    private void loadFactory() {
        load(
                "",
                ACCOUNTS + number
                        + ",4200000001,%s,1381234%s,武汉市江岸区一路1号,420102,URBAN,,COMMERCIAL_TWO_PART,TIME_OF_USE,"
                                .formatted(District.HOLDER, District.LAST_FOUR)
                        + "KV_110,CONTRACT_DEMAND,2000,1000,STANDARD_090\n");
    }

    private JsonNode load(String kind, String csv) {
        Reply reply = calls.load("/api/desk/v1/account-imports" + kind, People.editor(), csv);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> codes(JsonNode report) {
        return report.path("rejected")
                .valueStream()
                .map(row -> row.path("code").asString())
                .toList();
    }
}
