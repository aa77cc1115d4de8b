package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.contracts.Topics;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** That a consent was given is told, and once that it ended, for whatever reason it did. */
@BillingTest
class ConsentEndsTest {

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private final String subject = UUID.randomUUID().toString();
    private final String token = People.customer(subject);
    private final AccountEvents told = new AccountEvents(Topics.DATA_CONSENTS);
    private Calls calls = new Calls(0);
    private String number = "";

    @BeforeEach
    void anAccountOfTheCaller() {
        clock.reset();
        calls = new Calls(port);
        District district = new District(calls);
        number = district.account();
        district.bind(subject, number);
    }

    @AfterEach
    void backToNovember() {
        told.close();
        clock.reset();
    }

    @Test
    void aConsentThatIsGivenIsToldWithWhomWhatAndUntilWhen() {
        JsonNode given = told.await(give(), 1);

        assertThat(given.path("accountNumber").asString()).isEqualTo(number);
        assertThat(given.path("customerSubject").asString()).isEqualTo(subject);
        assertThat(given.path("recipientNameZh").asString()).isEqualTo("能源视图（演示）");
        assertThat(given.path("scopes").toString()).isEqualTo("[\"bills\"]");
        assertThat(given.path("until").asString()).isEqualTo("2026-12-31");
    }

    @Test
    void aRevocationIsToldOnceAndTheLastDayAfterwardsNoMore() {
        String consent = give();
        revoke(consent);
        revoke(consent);
        clock.move(Duration.ofDays(60));
        String later = give("2027-02-28");
        clock.move(Duration.ofDays(60));

        assertThat(told.await(later, 2).path("reason").asString()).isEqualTo("EXPIRED");
        assertThat(told.of(consent)).hasSize(2);
        assertThat(told.of(consent).getLast().path("reason").asString()).isEqualTo("REVOKED");
    }

    @Test
    void theEndOfTheLastDayIsToldAndNotBefore() {
        String consent = give();
        clock.move(Duration.ofDays(39)); // noon of the last day
        assertThat(held(consent)).isTrue();

        clock.move(Duration.ofHours(12));

        assertThat(held(consent)).isFalse();
        assertThat(told.await(consent, 2).path("reason").asString()).isEqualTo("EXPIRED");
        assertThat(told.of(consent).getLast().path("endedAt").asString()).startsWith("2026-12-31T16:");
    }

    @Test
    void whoGivesTheAccountUpEndsTheirConsentsForGood() {
        String consent = give();
        String other = UUID.randomUUID().toString();
        new District(calls).bind(other, number);
        String others = calls.post(consents(), People.customer(other), ConsentTest.consent("[\"bills\"]"))
                .text("consentId");

        calls.delete("/api/customer/v1/account-bindings/" + number, token);

        assertThat(told.await(consent, 2).path("reason").asString()).isEqualTo("BINDING_GIVEN_UP");
        new District(calls).bind(subject, number);
        assertThat(held(consent)).as("bound again").isFalse();
        assertThat(told.await(others, 1).path("customerSubject").asString()).isEqualTo(other);
        assertThat(told.of(others)).hasSize(1);
    }

    @Test
    void aBindingThatIsNotTheirsEndsNothing() {
        String consent = give();

        assertThat(calls.delete(
                                "/api/customer/v1/account-bindings/" + number,
                                People.customer(UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(held(consent)).isTrue();
    }

    private String give() {
        return give("2026-12-31");
    }

    private String give(String until) {
        Reply given = calls.post(
                consents(), token, "{\"recipient\":\"energyview\",\"scopes\":[\"bills\"],\"until\":\"" + until + "\"}");
        assertThat(given.status()).as(given.response().body()).isEqualTo(201);
        return given.text("consentId");
    }

    private void revoke(String consent) {
        assertThat(calls.delete(consents() + "/" + consent, token).status()).isEqualTo(204);
    }

    private boolean held(String consent) {
        return calls.get(consents(), token)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("consentId").asString().equals(consent))
                .anyMatch(each -> each.path("holds").asBoolean());
    }

    private String consents() {
        return "/api/customer/v1/accounts/" + number + "/data-consents";
    }
}
