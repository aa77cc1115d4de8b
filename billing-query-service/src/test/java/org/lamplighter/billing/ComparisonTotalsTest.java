package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How the utility's bills of a month agree with ours, by area: page by page, as a table, and counted. */
@BillingTest
class ComparisonTotalsTest {

    private static final String PATH = "/api/desk/v1/bill-comparisons/";
    private static final String BILLS = "accountNumber,month,totalYuan,usedKwh,dueOn\n";

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private District district = new District(calls);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
        district = new District(calls);
    }

    /** An account in an area, with a bill of ours for February of a year: 52.83 yuan for 100 kWh. */
    private String account(String area, int year) {
        String number = District.number();
        district.loadAccounts(District.row(number).replace("320508", area).replace("TIME_OF_USE", "SINGLE_RATE"));
        district.loadReadings("""
                %1$s,M1,%2$d-02-01,1000,,,
                %1$s,M1,%2$d-03-01,1100,,,
                """.formatted(number, year));
        return number;
    }

    private void bills(String rows) {
        calls.load("/api/desk/v1/account-imports/bills", People.editor(), BILLS + rows);
    }

    private JsonNode counted(String month) {
        return await().until(
                        () -> calls.get(PATH + month + "/totals", People.editor())
                                .json(),
                        totals -> totals.has("countedAt") && !totals.has("counting"));
    }

    private static List<String> told(JsonNode totals) {
        return totals.path("items")
                .valueStream()
                .map(each -> String.join(
                        " ",
                        each.path("areaCode").asString(),
                        each.path("kind").asString(),
                        each.path("bills").asString(),
                        each.path("utilityTotal").asString(),
                        each.path("ownTotal").asString(),
                        each.path("difference").asString()))
                .toList();
    }

    @Test
    void aMonthIsCountedByAreaAndKindAndKept() {
        String agreed = account("320531", 2023);
        String dearer = account("320531", 2023);
        String elsewhere = account("320532", 2023);
        bills("%s,2023-02,52.83,100,\n%s,2023-02,60.00,100,\n%s,2023-02,1.00,90,\n%s,2023-02,7.00,,\n"
                .formatted(agreed, dearer, elsewhere, district.account()));

        Reply begun = calls.post(PATH + "2023-02/totals", People.editor(), "{}");
        JsonNode totals = counted("2023-02");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(told(totals))
                .containsExactly(
                        "320508 NOT_RATED 1 7.00 0.00 7.00",
                        "320531 AGREED 1 52.83 52.83 0.00",
                        "320531 AMOUNT 1 60.00 52.83 7.17",
                        "320532 ENERGY 1 1.00 52.83 -51.83");
        assertThat(told(calls.get(PATH + "2023-02/totals", People.supervisor("320532"))
                        .json()))
                .containsExactly("320532 ENERGY 1 1.00 52.83 -51.83");
        assertThat(calls.get(PATH + "2023-02/totals?area=320531", People.supervisor("320532"))
                        .status())
                .isEqualTo(404);
        assertThat(calls.get(PATH + "2018-02/totals", People.editor()).status()).isEqualTo(404);
    }

    @Test
    void countedAnewItTellsWhatCameSince() {
        String number = account("320533", 2022);
        bills("%s,2022-02,60.00,100,\n".formatted(number));
        calls.post(PATH + "2022-02/totals", People.editor(), "{}");
        assertThat(told(counted("2022-02"))).containsExactly("320533 AMOUNT 1 60.00 52.83 7.17");

        bills("%s,2022-02,52.83,100,\n".formatted(number));
        calls.post(PATH + "2022-02/totals", People.editor(), "{}");

        await().untilAsserted(
                        () -> assertThat(told(counted("2022-02"))).containsExactly("320533 AGREED 1 52.83 52.83 0.00"));
    }

    @Test
    void supervisorsSeeTheirAreasPageByPageAndAsATable() {
        String mine = account("320534", 2021);
        String other = account("320535", 2021);
        bills("%s,2021-02,60.00,100,\n%s,2021-02,61.00,100,\n".formatted(mine, other));
        String supervisor = People.supervisor("320534");

        JsonNode page = calls.get(PATH + "2021-02", supervisor).json();
        Reply table = calls.get(PATH + "2021-02/differences.csv", supervisor);

        assertThat(page.path("compared").asInt()).isEqualTo(1);
        assertThat(page.path("items").path(0).path("accountNumber").asString()).isEqualTo(mine);
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.response().body())
                .isEqualTo("accountNumber,areaCode,kind,utilityTotal,ownTotal,difference,utilityKwh,ownKwh\n" + mine
                        + ",320534,AMOUNT,60.00,52.83,7.17,100,100\n");
        assertThat(calls.get(PATH + "2021-02/differences.csv", People.editor())
                        .response()
                        .body())
                .contains(mine, other);
        assertThat(calls.get(PATH + "2021-02?area=320535", supervisor).status()).isEqualTo(404);
    }
}
