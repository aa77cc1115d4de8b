package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Editors publish tariffs while the service runs; bills and calculations follow, and what bills quote stays. */
@BillingTest
class TariffsAtTheDeskTest {

    private static final String PATH = "/api/desk/v1/tariffs";

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate store;

    private Calls calls = new Calls(0);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
    }

    /** A price for a region that the service's files do not know. */
    private static String tariff(String region, String id, String from, String price) {
        return """
                {"region": {"code": "%s", "zh": "试%s", "en": "Trial%s"}, "tariffs": [{
                  "id": "%s", "customerClass": "RESIDENTIAL", "name": {"zh": "试用电价", "en": "Trial tariff"},
                  "effectiveFrom": "%s", "source": "made up for a test",
                  "prices": {"SINGLE_RATE": {"onePrice": "%s"}}}]}
                """.formatted(region, region, region, id, from, price);
    }

    @Test
    void aTariffLoadedAtTheDeskIsCalculatedPublishedAndBilledBy() {
        Reply loaded = calls.post(PATH, People.editor(), tariff("650000", "xj-1", "2020-01-01", "0.4"));
        JsonNode calculated = calls.ask("/api/open/v1/price-calculations", """
                        {"region": "650000", "class": "RESIDENTIAL", "stretches": [
                          {"from": "2026-07-01", "to": "2026-08-01", "registers": [{"kwh": "100"}]}]}
                        """).json();
        String number = District.number();
        District district = new District(calls);
        district.loadAccounts(District.row(number).replace("320508", "650100").replace("TIME_OF_USE", "SINGLE_RATE"));
        district.loadReadings("""
                %1$s,M1,2026-08-31T23:59:59+08:00,1000,,,
                %1$s,M1,2026-09-30T23:59:59+08:00,1100,,,
                """.formatted(number));
        district.bind("xj", number);

        assertThat(loaded.json().path("items").path(0).path("result").asString())
                .isEqualTo("NEW");
        assertThat(calculated.path("total").asString()).isEqualTo("40.00");
        assertThat(calls.get("/api/customer/v1/accounts/" + number + "/bills/2026-09", People.customer("xj"))
                        .text("total"))
                .isEqualTo("40.00");
        assertThat(calls.get("/api/open/v1/tariffs?region=650000&date=2026-07-01", null)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(version("xj-1").path("billedUpTo").asString()).isEqualTo("2026-09-30");
        assertThat(calls.post(PATH, People.editor(), tariff("650000", "xj-2", "2026-09-30", "0.5"))
                        .text("code"))
                .isEqualTo("tariff-days-billed");
        assertThat(calls.delete(PATH + "/xj-1", People.editor()).text("code")).isEqualTo("tariff-used");
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndDoesNothing() {
        calls.post(PATH, People.editor(), tariff("640000", "nx-1", "2020-01-01", "0.4"));

        Reply would = calls.post(PATH + "?dryRun=true", People.editor(), tariff("640000", "nx-2", "2027-01-01", "0.5"));

        assertThat(would.json().path("items").path(0).path("ends").path(0).asString())
                .isEqualTo("nx-1");
        assertThat(version("nx-2").isMissingNode()).isTrue();
        assertThat(version("nx-1").has("endedBy")).isFalse();
    }

    @Test
    void aTrialSaysWhatTheNewestBillsWouldHaveComeTo() {
        calls.post(PATH, People.editor(), tariff("540000", "xz-1", "2020-01-01", "0.4"));
        String number = District.number();
        District district = new District(calls);
        district.loadAccounts(District.row(number).replace("320508", "540100").replace("TIME_OF_USE", "SINGLE_RATE"));
        district.loadReadings("""
                %1$s,M1,2026-08-31T23:59:59+08:00,1000,,,
                %1$s,M1,2026-09-30T23:59:59+08:00,1100,,,
                """.formatted(number));

        JsonNode dearer = trial("0.5");
        JsonNode same = trial("0.4");

        assertThat(dearer.path("bills").asInt()).isEqualTo(1);
        assertThat(dearer.path("billed").asString()).isEqualTo("40.00");
        assertThat(dearer.path("tried").asString()).isEqualTo("50.00");
        assertThat(dearer.path("items").path(0).path("accountNumber").asString())
                .isEqualTo(number);
        assertThat(same.path("differing").asInt()).isZero();
        assertThat(version("xz-2").isMissingNode()).isTrue();
    }

    private JsonNode trial(String price) {
        return calls.post(PATH + "/trials", People.editor(), tariff("540000", "xz-2", "2027-01-01", price))
                .json()
                .path("items")
                .path(0);
    }

    @Test
    void aClerkBeginsFromTodaysTableTriesTheNextAndLoadsIt() {
        String today = calls.get(PATH + "/430000-residential-2024-02-01.csv", People.editor())
                .response()
                .body();
        String next = today.replace("430000-residential-2024-02-01", "hn-2027")
                .replace("2024-02-01", "2027/1/1")
                .replace("0.588", "0.598");

        assertThat(result(table(PATH, today))).isEqualTo("UNCHANGED");
        assertThat(result(table(PATH + "?dryRun=true", next))).isEqualTo("NEW");
        assertThat(version("hn-2027").isMissingNode()).isTrue();
        assertThat(table(PATH + "/trials", next).status()).isEqualTo(200);
        JsonNode loaded = table(PATH, next).json().path("items").path(0);
        assertThat(loaded.path("ends").path(0).asString()).isEqualTo("430000-residential-2024-02-01");
        assertThat(calls.get("/api/open/v1/tariffs?region=430000&date=2027-02-01", null)
                        .json()
                        .path("items")
                        .path(0)
                        .path("name")
                        .path("zh")
                        .asString())
                .isEqualTo("湖南居民生活用电");
        assertThat(result(table(PATH, next))).isEqualTo("UNCHANGED");
        assertThat(calls.get(PATH + "/nobody-knows-it.csv", People.editor()).status())
                .isEqualTo(404);
        assertThat(calls.delete(PATH + "/hn-2027", People.editor()).status()).isEqualTo(204);
    }

    @Test
    void ofATableWithWrongRowsEachIsListedAndNothingIsTaken() {
        String today = calls.get(PATH + "/430000-residential-2024-02-01.csv", People.editor())
                .response()
                .body();
        String wrong =
                today.replace("430000-residential-2024-02-01", "hn-wrong").replace(",0.588,", ",cheap,");

        Reply refused = table(PATH, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("tariff-rows-invalid");
        assertThat(refused.json().path("rows")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.path("line").asInt()).isGreaterThan(1);
            assertThat(row.path("reason").asString()).isEqualTo("value is not of the form the column has");
        });
        assertThat(table(PATH + "/trials", wrong).text("code")).isEqualTo("tariff-rows-invalid");
        assertThat(version("hn-wrong").isMissingNode()).isTrue();
    }

    @Test
    void aTableInAnotherEncodingThanUtf8IsRefused() throws IOException, InterruptedException {
        HttpResponse<String> refused = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH))
                                .header("Authorization", "Bearer " + People.editor())
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "tariff,item,value\nx,source,湖南", Charset.forName("GBK")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("tariff-encoding-refused");
    }

    private Reply table(String path, String csv) {
        return calls.hand(path, People.editor(), UUID.randomUUID().toString(), csv);
    }

    private static String result(Reply loaded) {
        return loaded.json().path("items").path(0).path("result").asString();
    }

    @Test
    void whatTakesThePlaceOfAVersionCanBeTakenBackAndLeavesRows() {
        calls.post(PATH, People.editor(), tariff("630000", "qh-1", "2020-01-01", "0.4"));
        calls.post(PATH, People.editor(), tariff("630000", "qh-2", "2027-01-01", "0.5"));
        assertThat(version("qh-1").path("endedBy").asString()).isEqualTo("qh-2");

        assertThat(calls.delete(PATH + "/qh-2", People.editor()).status()).isEqualTo(204);

        assertThat(version("qh-1").has("endedBy")).isFalse();
        assertThat(version("qh-2").path("withdrawn").asBoolean()).isTrue();
        assertThat(calls.delete(PATH + "/qh-2", People.editor()).status()).isEqualTo(404);
        assertThat(calls.delete(PATH + "/320000-residential-2012-07-01", People.editor())
                        .status())
                .as("one of the files")
                .isEqualTo(404);
        assertThat(store.find(Query.query(Criteria.where("object").is("qh-2")), Document.class, "audit"))
                .extracting(row -> row.getString("action"))
                .containsExactlyInAnyOrder("tariff.load", "tariff.withdraw");
    }

    @Test
    void whatIsNoTariffIsRefusedWithWhatIsWrong() {
        for (String wrong : List.of(
                "{\"region\": {}}",
                "[]",
                "{",
                tariff("620000", "gs-1", "2020-01-01", "cheap"),
                tariff("620000", "gs-1", "in May", "0.5"),
                tariff("620000", "gs/1", "2020-01-01", "0.5"),
                tariff("620000", "gs-1", "2020-01-01", "0.5").replace("\"source\"", "\"sauce\""))) {
            Reply refused = calls.post(PATH, People.editor(), wrong);

            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo("tariff-invalid");
            assertThat(refused.text("detail").toLowerCase(Locale.ROOT)).doesNotContain("exception");
        }
    }

    private JsonNode version(String id) {
        return calls.get(PATH, People.editor())
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("tariffId").asString().equals(id))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
