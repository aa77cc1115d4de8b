package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever proved that an account is theirs lets the family look, and ends it. */
@BillingTest
class SharingTest {

    private static final List<String> WHAT_A_VIEWER_SEES = List.of(
            "",
            "/bills",
            "/bills/2026-10",
            "/bills/2026-10.pdf",
            "/tier-usage",
            "/forecast",
            "/cost-comparison",
            "/usage?by=day&from=2026-10-01&to=2026-10-03");

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    @Autowired
    MongoTemplate store;

    private Calls calls = new Calls(0);
    private Family family = new Family(calls, "", "");
    private String number = "";
    private Duration moved = Duration.ZERO;
    private final String owner = UUID.randomUUID().toString();
    private final String grandma = People.customer(UUID.randomUUID().toString());

    @BeforeEach
    void anOwnerHasAnAccount() {
        calls = new Calls(port);
        District district = new District(calls);
        number = district.account();
        district.readings(number);
        district.bind(owner, number);
        family = new Family(calls, number, owner);
    }

    /** Time is one for all tests: what is moved on is moved back. */
    private void later(Duration by) {
        clock.move(by);
        moved = moved.plus(by);
    }

    @AfterEach
    void moveBack() {
        clock.move(moved.negated());
    }

    @Test
    void aViewerSeesBillsAndUsageMaskedAndCanDoNothingElse() {
        Reply invitation = family.invite("奶奶");
        Reply taken = family.takeUp(grandma, invitation.text("code").toLowerCase(java.util.Locale.ROOT));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(statuses(grandma)).containsOnly(200);
        JsonNode listed = calls.get("/api/customer/v1/accounts", grandma)
                .json()
                .path("items")
                .path(0);
        assertThat(listed.path("access").asString()).isEqualTo("VIEWER");
        assertThat(listed.path("holderName").asString()).isEqualTo("欧阳*");
        assertThat(listed.toString()).doesNotContain("14幢", "欧阳晓");
        assertThat(taken.response().body()).doesNotContain("14幢", "欧阳晓");
        String account = "/api/customer/v1/accounts/" + number;
        String binding = "/api/customer/v1/account-bindings/" + number;
        assertThat(List.of(
                        calls.post(account + "/shares", grandma, "{}").status(),
                        calls.get(account + "/shares", grandma).status(),
                        calls.delete(account + "/shares/" + invitation.text("shareId"), grandma)
                                .status(),
                        calls.delete(binding, grandma).status(),
                        calls.put(binding + "/default", grandma).status(),
                        calls.get(account + "/balance", grandma).status(),
                        calls.get(account + "/payments", grandma).status(),
                        calls.get(account + "/green-button?from=2026-10-01&to=2026-11-01", grandma)
                                .status()))
                .as("share on, list, end, unbind, choose, what is owed and paid, take the data away")
                .containsOnly(404);
    }

    @Test
    void theOwnerSeesWhoLooksAndEndsItAtOnceOnEveryRoute() {
        family.takeUp(grandma, family.invite("奶奶").text("code"));
        JsonNode share = family.list().json().path("items").path(0);

        assertThat(share.path("state").asString()).isEqualTo("VIEWING");
        assertThat(share.path("label").asString()).isEqualTo("奶奶");
        assertThat(share.has("code")).isFalse();
        assertThat(family.end(share.path("shareId").asString()).status()).isEqualTo(204);
        assertThat(statuses(grandma)).containsOnly(404);
        assertThat(calls.get("/api/customer/v1/accounts", grandma).json().path("items"))
                .isEmpty();
        assertThat(family.list().json().path("items")).isEmpty();
        assertThat(family.end(share.path("shareId").asString()).status()).isEqualTo(404);
    }

    @Test
    void aCodeIsOfUseOnceAndForADay() {
        String code = family.invite("奶奶").text("code");
        String late = family.invite("爷爷").text("code");
        String second = People.customer(UUID.randomUUID().toString());

        assertThat(family.takeUp(grandma, code).status()).isEqualTo(201);
        assertThat(family.takeUp(second, code).text("code")).isEqualTo("invitation-not-valid");
        later(Duration.ofHours(24));
        assertThat(family.takeUp(second, late).text("code")).isEqualTo("invitation-not-valid");
        assertThat(family.list().json().path("items"))
                .as("what has run out is gone")
                .hasSize(1);
        assertThat(family.takeUp(People.customer(owner), family.invite("我").text("code"))
                        .status())
                .as("an owner needs none")
                .isEqualTo(422);
    }

    @Test
    void aCodeIsShownOnceAndKeptNowhere() {
        String key = UUID.randomUUID().toString();
        Reply first = family.invite(key, "奶奶");
        Reply again = family.invite(key, "奶奶");

        assertThat(first.text("code")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().has("code")).isFalse();
        assertThat(again.text("shareId")).isEqualTo(first.text("shareId"));
        Document kept = store.findById(number, Document.class, "accounts");
        assertThat(kept).isNotNull();
        assertThat(kept.toJson())
                .doesNotContain(first.text("code"), first.text("code").replace("-", ""), "奶奶");
    }

    @Test
    void takingUpAgainIsTheSameButNotAfterTheEnd() {
        String key = UUID.randomUUID().toString();
        Reply invitation = family.invite("奶奶");
        String body = Family.code(number, invitation.text("code"));
        String path = "/api/customer/v1/account-views";

        Reply first = calls.post(path, grandma, key, body);
        Reply again = calls.post(path, grandma, key, body);
        family.end(invitation.text("shareId"));
        Reply after = calls.post(path, grandma, key, body);

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(after.text("code")).isEqualTo("invitation-not-valid");
        assertThat(statuses(grandma)).containsOnly(404);
    }

    @Test
    void wrongCodesRunOutForOneWhoTriesAndForAllWhoTryTogether() {
        String code = family.invite("奶奶").text("code");
        for (int i = 0; i < 5; i++) {
            assertThat(family.takeUp(grandma, "0000-000" + i).text("code")).isEqualTo("invitation-not-valid");
        }

        assertThat(family.takeUp(grandma, code).text("code")).isEqualTo("identity-locked");
        for (int i = 0; i < 5; i++) {
            family.takeUp(People.customer(UUID.randomUUID().toString()), "0000-000" + i);
        }
        assertThat(family.takeUp(People.customer(UUID.randomUUID().toString()), code)
                        .status())
                .as("somebody who was never wrong")
                .isEqualTo(429);
        later(Duration.ofMinutes(61));
        assertThat(family.takeUp(grandma, code).status()).isEqualTo(201);
    }

    @Test
    void whatAnOwnerSharedEndsWithTheirOwnBinding() {
        family.takeUp(grandma, family.invite("奶奶").text("code"));
        String open = family.invite("爷爷").text("code");

        calls.delete("/api/customer/v1/account-bindings/" + number, People.customer(owner));

        assertThat(statuses(grandma)).containsOnly(404);
        assertThat(family.takeUp(grandma, open).text("code")).isEqualTo("invitation-not-valid");
        new District(calls).bind(owner, number);
        assertThat(statuses(grandma)).as("bound again, shared with nobody").containsOnly(404);
    }

    @Test
    void aViewerIsNobodyToTheOtherServices() {
        try (AccountEvents events = new AccountEvents()) {
            int before = 2; // loaded, bound
            events.await(number, before);
            family.takeUp(grandma, family.invite("奶奶").text("code"));
            new District(calls).bind(UUID.randomUUID().toString(), number);

            JsonNode told = events.await(number, before + 1);

            assertThat(told.path("boundSubjects")).hasSize(2);
            assertThat(told.path("boundSubjects").path(0).asString()).isEqualTo(owner);
        }
    }

    private List<Integer> statuses(String token) {
        return WHAT_A_VIEWER_SEES.stream()
                .map(rest -> calls.get("/api/customer/v1/accounts/" + number + rest, token)
                        .status())
                .toList();
    }
}
