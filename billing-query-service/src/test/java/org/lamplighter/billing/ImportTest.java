package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BillingTest
class ImportTest {

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private final AccountEvents events = new AccountEvents();

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
        district = new District(calls);
    }

    @AfterEach
    void leave() {
        events.close();
    }

    @Test
    void anAccountIsPublishedWhenItIsLoadedAndAgainWhenItIsBound() {
        String number = district.account();
        JsonNode loaded = events.await(number, 1);

        assertThat(loaded.path("areaCode").asString()).isEqualTo("320508");
        assertThat(loaded.path("transformerArea").asString()).isEqualTo("T-GS-10101");
        assertThat(loaded.path("siteClass").asString()).isEqualTo("URBAN");
        assertThat(loaded.path("boundSubjects")).isEmpty();
        assertThat(loaded.toString()).doesNotContain("欧阳", "13812345678", "平江路");
        assertThat(new PersonalDataCipher(TestSurroundings.DATA_KEY)
                        .open(new SealedText(loaded.path("phone").asString())))
                .isEqualTo("13812345678");

        String subject = UUID.randomUUID().toString();
        district.bind(subject, number);
        JsonNode bound = events.await(number, 2);

        assertThat(bound.path("boundSubjects").path(0).asString()).isEqualTo(subject);
    }

    @Test
    void badRowsAreListedWithLineAndReasonAndTheRestIsLoaded() {
        String good = District.number();
        String rows = District.row(good)
                + District.row("123")
                + District.row(District.number()).replace("13812345678", "12345")
                + District.row(District.number()).replace("320508", "990508")
                + District.row(District.number()).replace("URBAN", "MOON")
                + "too,few\n";

        JsonNode report = district.loadAccounts(rows).json();

        assertThat(report.path("rows").asInt()).isEqualTo(6);
        assertThat(report.path("loaded").asInt()).isEqualTo(1);
        assertThat(report.path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").asString() + ": "
                                + row.path("reason").asString()))
                .containsExactlyInAnyOrder(
                        "3 field-invalid: accountNumber is refused: an account number has ten digits",
                        "4 field-invalid: phone is refused: neither a mobile number nor a landline with area code",
                        "5 tariff-unknown: no tariff of its province has the price option",
                        "6 field-invalid: siteClass is not of the form the column has",
                        "7 fields-miscounted: has 2 fields, not 9");
        assertThat(report.toString()).doesNotContain("12345,", "欧阳");
    }

    @Test
    void loadingAgainChangesNothingAndPublishesNothing() {
        String number = district.account();
        events.await(number, 1);

        JsonNode again = district.loadAccounts(District.row(number)).json();
        String other = district.account();
        events.await(other, 1);

        assertThat(again.path("loaded").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(1);
        assertThat(events.of(number)).hasSize(1);
    }

    @Test
    void aChangedRecordIsPublishedAndKeepsItsBindings() {
        String number = district.account();
        String subject = UUID.randomUUID().toString();
        district.bind(subject, number);

        district.loadAccounts(District.row(number).replace("T-GS-10101", "T-GS-10102"));

        JsonNode moved = events.await(number, 3);
        assertThat(moved.path("transformerArea").asString()).isEqualTo("T-GS-10102");
        assertThat(moved.path("boundSubjects").path(0).asString()).isEqualTo(subject);
    }

    @Test
    void theSameRequestIsAnsweredWithItsFirstResult() {
        String key = UUID.randomUUID().toString();
        String rows = District.ACCOUNTS + District.row(District.number());
        String path = "/api/desk/v1/account-imports";

        Reply first = calls.load(path, People.editor(), key, rows);
        Reply again = calls.load(path, People.editor(), key, rows);

        assertThat(first.json().path("loaded").asInt()).isEqualTo(1);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(calls.load(path, People.editor(), key, rows + "x").status()).isEqualTo(422);
    }

    @Test
    void aFileIsTakenAtOnceAndFollowedWhileItIsLoaded() {
        String good = District.number();
        String rows = District.ACCOUNTS + "too,few\n" + District.row("1") + District.row(good) + District.row("2");
        String key = UUID.randomUUID().toString();

        Reply accepted = calls.hand("/api/desk/v1/account-imports", People.editor(), key, rows);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("rows").asInt()).isEqualTo(4);
        String location = accepted.header("Location");
        await().until(() -> calls.get(location, People.editor()).text("state").equals("FINISHED"));
        JsonNode ended = calls.get(location, People.editor()).json();
        assertThat(ended.path("done").asInt()).isEqualTo(4);
        assertThat(ended.path("loaded").asInt()).isEqualTo(1);
        Reply page = calls.get(location + "/rejected-rows?limit=2", People.editor());
        assertThat(page.json()
                        .path("items")
                        .valueStream()
                        .map(row -> row.path("line").asInt()))
                .containsExactly(2, 3);
        Reply rest = calls.get(
                location + "/rejected-rows?cursor=" + page.json().path("next").asInt(), People.editor());
        assertThat(rest.json()
                        .path("items")
                        .valueStream()
                        .map(row -> row.path("line").asInt()))
                .containsExactly(5);
        assertThat(rest.json().has("next")).isFalse();
        assertThat(calls.get("/api/desk/v1/account-imports/I-none", People.editor())
                        .status())
                .isEqualTo(404);
        assertThat(calls.hand("/api/desk/v1/account-imports", People.editor(), key, rows)
                        .response()
                        .body())
                .isEqualTo(accepted.response().body());
    }

    @Test
    void aFileLargerThanOtherRequestsMayBeIsTaken() {
        String number = District.number();
        String bad = "x".repeat(999) + "\n";

        JsonNode report =
                district.loadAccounts(bad.repeat(10_000) + District.row(number)).json();

        assertThat(report.path("loaded").asInt()).isEqualTo(1);
        assertThat(report.path("rejectedRows").asInt()).isEqualTo(10_000);
        assertThat(report.path("rejected")).hasSize(1_000);
    }

    @Test
    void aFileThatNamesAColumnTwiceIsRefusedWhole() {
        Reply refused = calls.load("/api/desk/v1/account-imports", People.editor(), "phone,phone\n1,2\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("columns-unreadable");
    }

    @Test
    void aFileThatLacksAColumnIsRefusedWhole() {
        Reply refused = calls.load("/api/desk/v1/account-imports", People.editor(), "accountNumber,phone\n1,2\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("columns-missing");
        assertThat(refused.text("detail")).contains("holderName", "householdSize");
    }

    @Test
    void badReadingsAreListedAndTheRestIsLoadedAndLoadingAgainChangesNothing() {
        String number = district.account();
        String rows = """
                %1$s,M1,2026-01-01,1000,600,400,
                %1$s,M1,2026-02-01,1100,660,440,
                %1$s,M1,2026-03-01,1050,630,420,
                %1$s,M1,2026-04-01,1300,900,800,
                %1$s,M1,2026-05-01,1300,,,
                %1$s,M1,2027-05-01,1300,780,520,
                %1$s,M1,soon,1300,780,520,
                9999999999,M1,2026-01-01,1000,600,400,
                """.formatted(number);

        JsonNode report = district.loadReadings(rows).json();
        JsonNode again = district.loadReadings(rows).json();

        assertThat(report.path("loaded").asInt()).isEqualTo(2);
        assertThat(report.path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "4 reading-below-earlier",
                        "5 registers-differ",
                        "6 registers-missing",
                        "7 reading-in-future",
                        "8 field-invalid",
                        "9 account-unknown");
        assertThat(again.path("loaded").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.path("rejectedRows").asInt()).isEqualTo(6);
    }

    @Test
    void theSampleDistrictLoadsWithoutABadRowAndPutsTheDemoCustomerIntoTierTwo() {
        Reply accounts = calls.load("/api/desk/v1/account-imports", People.editor(), District.sample("accounts.csv"));
        Reply readings =
                calls.load("/api/desk/v1/account-imports/readings", People.editor(), District.sample("readings.csv"));

        Reply curves =
                calls.load("/api/desk/v1/account-imports/curves", People.editor(), District.sample("curves.csv"));

        // Another test may have loaded it before.
        assertThat(curves.json().path("rejected")).isEmpty();
        assertThat(taken(curves)).isEqualTo(61);
        assertThat(accounts.json().path("rejected")).isEmpty();
        assertThat(taken(accounts)).isEqualTo(60);
        assertThat(readings.json().path("rejected")).isEmpty();
        assertThat(taken(readings)).isEqualTo(780);
        for (String line : District.sample("bindings.csv").lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            Reply bound = calls.post(
                    "/api/customer/v1/account-bindings",
                    People.customer(cells[0]),
                    District.binding(cells[1], cells[2], cells[3]));
            assertThat(bound.status()).isEqualTo(201);
        }
        JsonNode usage = calls.get("/api/customer/v1/accounts/3205080001/tier-usage", People.customer("lin.xiaoyu"))
                .json();
        assertThat(usage.path("tier").asInt()).isEqualTo(2);
        assertThat(usage.path("since").asString()).isEqualTo("2026-10");
        assertThat(calls.get("/api/customer/v1/accounts/3205080001/bills", People.customer("lin.xiaoyu"))
                        .json()
                        .path("items"))
                .hasSize(12);
    }

    private static int taken(Reply report) {
        return report.json().path("loaded").asInt()
                + report.json().path("unchanged").asInt();
    }
}
