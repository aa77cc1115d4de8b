package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

/** What agents and partners see is masked, and every look leaves a row. */
@BillingTest
class DisclosureTest {

    @LocalServerPort
    int port;

    @Autowired
    MongoTemplate store;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private final String partnerId = "p-" + UUID.randomUUID();
    private final String partner = People.partner(partnerId);

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
        district = new District(calls);
    }

    @Test
    void anAgentSeesAnAccountOfTheirAreaMaskedAndLeavesARow() {
        String number = district.account();

        JsonNode account = calls.get("/api/desk/v1/accounts/" + number, People.agent("320508"))
                .json();

        assertThat(account.path("holderName").asString()).isEqualTo("欧阳*");
        assertThat(account.path("phone").asString()).isEqualTo("138****5678");
        assertThat(account.path("address").asString()).doesNotContain("14幢", "903");
        assertThat(rowsOf("object", number)).singleElement().satisfies(row -> {
            assertThat(row.getString("chain")).isEqualTo("desk:agent");
            assertThat(row.getString("action")).isEqualTo("account.read");
        });
    }

    @Test
    void anAccountOfAnotherAreaIsNotThereAndLeavesNoRow() {
        String number = district.account();

        Reply foreign = calls.get("/api/desk/v1/accounts/" + number, People.agent("320506"));
        Reply none = calls.get("/api/desk/v1/accounts/3999999999", People.agent("320506"));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.response().body().replace(number, "N"))
                .isEqualTo(none.response().body().replace("3999999999", "N"));
        assertThat(rowsOf("object", number)).isEmpty();
    }

    @Test
    void aPartnerReadsABillForAnIdentifiedCallerMasked() {
        String number = district.account();
        district.readings(number);

        JsonNode answer =
                bill(number, "2026-10", District.HOLDER, District.LAST_FOUR).json();

        assertThat(answer.path("accountNumber").asString()).isEqualTo("320****" + number.substring(7));
        assertThat(answer.path("holderName").asString()).isEqualTo("欧阳*");
        assertThat(answer.path("bill").path("total").asString()).isEqualTo("155.49");
        assertThat(answer.toString()).doesNotContain(number, "欧阳晓", "14幢", "13812345678");
        assertThat(rowsOf("chain", "partner:" + partnerId)).singleElement().satisfies(row -> {
            assertThat(row.getString("object")).isEqualTo(number);
            assertThat(row.getString("detail")).isEqualTo("2026-10");
        });
    }

    @Test
    void withoutOrWithWrongProofAPartnerSeesNothing() {
        String number = district.account();
        district.readings(number);

        Reply missing = calls.get("/api/partner/v1/accounts/" + number + "/bills/2026-10", partner);
        Reply wrong = bill(number, "2026-10", District.HOLDER, "0000");
        Reply none = bill("3999999999", "2026-10", District.HOLDER, District.LAST_FOUR);

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text("code")).isEqualTo("identification-missing");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("code")).isEqualTo("identity-not-proven");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("code")).isEqualTo("identity-not-proven");
        assertThat(rowsOf("chain", "partner:" + partnerId)).isEmpty();
    }

    @Test
    void aPartnerThatGuessesIsLockedOutOfThatAccountOnly() {
        String number = district.account();
        String other = district.account();
        district.readings(other);
        for (int i = 0; i < 5; i++) {
            assertThat(bill(number, "2026-10", District.HOLDER, "000" + i).status())
                    .isEqualTo(422);
        }

        assertThat(bill(number, "2026-10", District.HOLDER, District.LAST_FOUR).status())
                .isEqualTo(429);
        assertThat(bill(other, "2026-10", District.HOLDER, District.LAST_FOUR).status())
                .isEqualTo(200);
    }

    @Test
    void theRowsOfAnActorAreOneUnbrokenChain() {
        String number = district.account();
        district.readings(number);
        List<Thread> lookers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lookers.add(Thread.ofVirtual().start(() -> bill(number, "2026-10", District.HOLDER, District.LAST_FOUR)));
        }
        lookers.forEach(DisclosureTest::join);

        List<Document> rows = rowsOf("chain", "partner:" + partnerId);
        rows.sort(java.util.Comparator.comparing(row -> row.getLong("seq")));
        String previous = "0".repeat(64);
        long seq = 0;
        for (Document row : rows) {
            assertThat(row.getLong("seq")).isEqualTo(++seq);
            assertThat(row.getString("prevHash")).isEqualTo(previous);
            previous = row.getString("hash");
        }
        assertThat(rows).isNotEmpty();
    }

    private Reply bill(String number, String month, String name, String lastFour) {
        return calls.get(
                "/api/partner/v1/accounts/" + number + "/bills/" + month,
                partner,
                "Identified-Name",
                URLEncoder.encode(name, StandardCharsets.UTF_8),
                "Identified-Phone-Last-Four",
                lastFour);
    }

    private List<Document> rowsOf(String field, String value) {
        return new ArrayList<>(store.find(Query.query(Criteria.where(field).is(value)), Document.class, "audit"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
