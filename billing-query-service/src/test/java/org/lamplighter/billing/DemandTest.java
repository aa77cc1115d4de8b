package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A factory in Hubei on a contract for 1000 kW, with two supply points. */
@BillingTest
class DemandTest {

    private static final String ACCOUNTS = "accountNumber,customerNumber,holderName,phone,address,areaCode,siteClass,"
            + "householdSize,customerClass,priceOption,voltage,basicCharge,capacityKva,contractDemandKw,"
            + "powerFactorStandard\n";
    private static final String READINGS =
            "accountNumber,readAt,registerKwh,sharpKwh,peakKwh,flatKwh,valleyKwh,reactiveKvarh,demandKw\n";

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private Curves curves = new Curves(calls);
    private final String token = People.customer(UUID.randomUUID().toString());
    private final String number = "420" + District.number().substring(3);
    private final String second = "420" + District.number().substring(3);
    private final String customer = "42" + number.substring(3);

    @BeforeEach
    void aFactoryOfTheCaller() {
        calls = new Calls(port);
        curves = new Curves(calls);
        String rest =
                ",%s,%s,1381234%s,武汉市江岸区一路1号,420102,URBAN,,COMMERCIAL_TWO_PART,TIME_OF_USE,KV_110,CONTRACT_DEMAND,2000,1000,STANDARD_090\n"
                        .formatted(customer, District.HOLDER, District.LAST_FOUR);
        calls.load("/api/desk/v1/account-imports", People.editor(), ACCOUNTS + number + rest + second + rest);
        for (String each : List.of(number, second)) {
            calls.post("/api/customer/v1/account-bindings", token, District.binding(each));
        }
    }

    @Test
    void theHighestDemandStandsBesideTheContractAndWhatItCost() {
        curves.load(january(number, "250", 40, "275") + Curves.flat(number, "2026-01-03", 96, "10"));
        readings(number, "1100");

        JsonNode curve = demand(number);

        assertThat(curve.path("items").size()).isEqualTo(192);
        assertThat(curve.path("highest").toString())
                .isEqualTo(
                        "{\"from\":\"2026-01-01T10:00:00+08:00\",\"minutes\":15,\"kw\":\"1100\",\"quality\":\"ACTUAL\"}");
        assertThat(curve.path("contract").toString())
                .isEqualTo(
                        "{\"contractKw\":\"1000\",\"toleratedKw\":\"1050\",\"excessKw\":\"50\",\"intervalsAbove\":1}");
        assertThat(curve.path("gaps").toString())
                .isEqualTo("[{\"from\":\"2026-01-02T00:00:00+08:00\",\"to\":\"2026-01-03T00:00:00+08:00\"}]");
        assertThat(curve.path("billed").toString())
                .as("as in the worked example of the documentation")
                .isEqualTo(
                        "{\"meteredDemandKw\":\"1100\",\"demandCost\":\"42900.00\",\"aboveContractCost\":\"3900.00\","
                                + "\"powerFactor\":{\"kept\":\"0.91\",\"standard\":\"STANDARD_090\",\"percent\":\"-0.15\",\"cost\":\"-258.72\"}}");
    }

    @Test
    void anIntervalAtExactlyTheToleratedDemandIsNotAboveIt() {
        curves.load(january(number, "200", 40, "262.5"));

        JsonNode contract = demand(number).path("contract");

        assertThat(contract.path("excessKw").asString()).isEqualTo("0");
        assertThat(contract.path("intervalsAbove").asInt()).isZero();
        assertThat(demand(number).has("billed")).isFalse();
    }

    @Test
    void theSupplyPointsOfACustomerAreAddedUpIntervalByInterval() {
        curves.load(january(number, "100", 40, "200") + january(second, "100", 48, "210"));
        readings(number, "800");
        readings(second, "840");

        JsonNode own = calls.get("/api/customer/v1/customers/own?month=2026-01", token)
                .json()
                .path("items")
                .path(0);

        assertThat(own.path("customerNumber").asString()).isEqualTo(customer);
        assertThat(own.path("supplyPoints").size()).isEqualTo(2);
        assertThat(own.path("billed").asInt()).isEqualTo(2);
        assertThat(own.path("kwh").asString()).isEqualTo("400000");
        assertThat(own.path("highest").path("kw").asString())
                .as("310 kWh in the quarter hour after noon, not 200 + 210")
                .isEqualTo("1240");
        assertThat(own.path("highest").path("from").asString()).isEqualTo("2026-01-01T12:00:00+08:00");
    }

    private JsonNode demand(String account) {
        return calls.get("/api/customer/v1/accounts/" + account + "/demand-curve?month=2026-01", token)
                .json();
    }

    private static String january(String account, String kwh, int place, String other) {
        List<String> energies = new ArrayList<>(Collections.nCopies(96, kwh));
        energies.set(place, other);
        return Curves.row(account, "2026-01-01", energies, "ACTUAL");
    }

    private void readings(String account, String demand) {
        JsonNode report = calls.load(
                        "/api/desk/v1/account-imports/readings",
                        People.editor(),
                        READINGS + account + ",2026-01-01,1000000,100000,400000,300000,200000,50000,980\n" + account
                                + ",2026-02-01,1200000,125000,475000,360000,240000,140000," + demand + "\n")
                .json();
        assertThat(report.path("loaded").asInt()).as(report.toString()).isEqualTo(2);
    }
}
