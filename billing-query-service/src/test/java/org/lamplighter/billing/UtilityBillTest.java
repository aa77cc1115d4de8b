package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.utility.BillRecorded;
import org.lamplighter.contracts.utility.ReadingRecorded;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The utility's own bills and readings, from files and from its topics, beside our rating. */
@BillingTest
class UtilityBillTest {

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

    @Test
    void billsThatOurRatingDoesNotComeToAreListedWithWhatDiffers() {
        String agreed = ratedAccount();
        String dearer = ratedAccount();
        String moreEnergy = ratedAccount();
        String unread = district.account();
        String own = total(agreed);

        JsonNode loaded = load(BILLS + "%s,2026-10,%s,300,2026-11-25\n".formatted(agreed, own)
                + "%s,2026-10,999.99,300,\n".formatted(dearer)
                + "%s,2026-10,%s,310,\n".formatted(moreEnergy, own)
                + "%s,2026-10,80.00,,\n".formatted(unread)
                + "%s,2026-10,1.005,,\n".formatted(unread)
                + "9999999999,2026-10,80.00,,\n");

        assertThat(loaded.path("loaded").asInt()).isEqualTo(4);
        assertThat(loaded.path("rejected")
                        .valueStream()
                        .map(row -> row.path("code").asString()))
                .containsExactly("field-invalid", "account-unknown");
        assertThat(difference(agreed)).isEmpty();
        assertThat(difference(dearer).orElseThrow().path("kind").asString()).isEqualTo("AMOUNT");
        assertThat(difference(dearer).orElseThrow().path("ownTotal").asString()).isEqualTo(own);
        assertThat(difference(moreEnergy).orElseThrow().path("kind").asString()).isEqualTo("ENERGY");
        assertThat(difference(unread).orElseThrow().path("kind").asString()).isEqualTo("NOT_RATED");
    }

    @Test
    void loadingBillsAgainChangesNothing() {
        String rows = BILLS + "%s,2026-09,80.00,100,\n".formatted(district.account());

        assertThat(load(rows).path("loaded").asInt()).isEqualTo(1);
        assertThat(load(rows).path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void readingsAndBillsOfTheUtilitysTopicsAreLoadedLikeRowsOfFiles() {
        String number = district.account();
        try (UtilitySystems utility = new UtilitySystems()) {
            utility.tell(number, 1, reading(number, "2025-12-31T23:59:59+08:00", "1000", "600", "400"));
            utility.tell(number, 2, reading(number, "2026-01-31T23:59:59+08:00", "1100", "660", "440"));
            utility.tell(number, 2, reading(number, "2026-01-31T23:59:59+08:00", "1100", "660", "440"));
            utility.tell(number, 1, new BillRecorded(number, "2026-01", "1.00", "100", null));
        }

        await().untilAsserted(() -> {
            JsonNode difference = difference(number, "2026-01").orElseThrow();
            assertThat(difference.path("kind").asString()).isEqualTo("AMOUNT");
            assertThat(difference.path("ownKwh").asString()).isEqualTo("100");
        });
    }

    private static ReadingRecorded reading(String number, String at, String total, String peak, String valley) {
        return new ReadingRecorded(number, "M1", at, total, null, peak, null, valley, null, null, null, null);
    }

    private String ratedAccount() {
        String number = district.account();
        district.readings(number);
        return number;
    }

    private String total(String number) {
        String subject = UUID.randomUUID().toString();
        district.bind(subject, number);
        return calls.get("/api/customer/v1/accounts/" + number + "/bills/2026-10", People.customer(subject))
                .text("total");
    }

    private JsonNode load(String csv) {
        return calls.load("/api/desk/v1/account-imports/bills", People.editor(), csv)
                .json();
    }

    private Optional<JsonNode> difference(String number) {
        return difference(number, "2026-10");
    }

    /** Pages of two accounts until the last. */
    private Optional<JsonNode> difference(String number, String month) {
        String cursor = "";
        while (true) {
            JsonNode page = calls.get("/api/desk/v1/bill-comparisons/" + month + "?limit=2" + cursor, People.editor())
                    .json();
            List<JsonNode> found = page.path("items")
                    .valueStream()
                    .filter(item -> item.path("accountNumber").asString().equals(number))
                    .toList();
            if (!found.isEmpty() || !page.has("next")) {
                return found.stream().findFirst();
            }
            cursor = "&cursor=" + page.path("next").asString();
        }
    }
}
