package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.billing.consent.Returned;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A third party sends a customer's browser, the customer agrees or refuses, and the browser goes back: also when somebody cheats. */
@BillingTest
class ConsentByRedirectTest {

    private static final String REQUESTS = "/api/customer/v1/data-consent-requests";
    private static final ThirdParty ENERGYVIEW = ThirdParty.ENERGYVIEW;
    private static final ThirdParty GRIDADVICE = ThirdParty.GRIDADVICE;
    private static final String UNTIL = "2027-05-31";

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    @Autowired
    MongoTemplate store;

    private final String subject = UUID.randomUUID().toString();
    private final String token = People.customer(subject);
    private Calls calls = new Calls(0);
    private String home = "";
    private String shop = "";
    private String viewed = "";

    @BeforeEach
    void twoAccountsOfTheCallerAndOneThatIsSharedWithThem() {
        clock.reset();
        calls = new Calls(port);
        District district = new District(calls);
        home = district.account();
        shop = district.account();
        viewed = district.account();
        district.bind(subject, home);
        district.bind(subject, shop);
        String owner = UUID.randomUUID().toString();
        district.bind(owner, viewed);
        Family family = new Family(calls, viewed, owner);
        family.takeUp(token, family.invite("女儿").text("code"));
    }

    @AfterEach
    void backToNovember() {
        clock.reset();
    }

    @Test
    void theCustomerIsToldWhoAsksForWhatAndWhichAccountsMayBeChosen() {
        JsonNode asked = calls.get(REQUESTS + ENERGYVIEW.asks("bills usage:interval", "s"), token)
                .json();

        assertThat(asked.path("recipient").path("name").path("zh").asString()).isEqualTo("能源视图（演示）");
        assertThat(asked.path("recipient").path("name").path("en").asString()).isEqualTo("EnergyView (demo)");
        assertThat(asked.path("scopes")
                        .valueStream()
                        .map(each -> each.path("scope").asString()))
                .containsExactly("usage:interval", "bills");
        assertThat(asked.path("scopes").path(0).path("words").path("zh").asString())
                .contains("一刻钟");
        assertThat(asked.path("until").asString()).isEqualTo("2027-11-22");
        assertThat(asked.path("latestUntil").asString()).isEqualTo("2029-11-22");
        assertThat(asked.path("accounts")
                        .valueStream()
                        .map(each -> each.path("accountNumber").asString()))
                .as("own ones, not those that are shared")
                .containsExactly(home, shop);
        assertThat(asked.path("accounts").path(0).path("isDefault").asBoolean()).isTrue();
    }

    @Test
    void whoAgreesGivesTheConsentsAndTheThirdPartyLearnsWhichByItsCode() {
        Map<String, String> brought = agree(ENERGYVIEW, "bills", "af0if jsldkj", home, shop);

        assertThat(brought).containsEntry("state", "af0if jsldkj").containsOnlyKeys("code", "state");
        JsonNode given = ENERGYVIEW.redeems(calls, key(), code(brought)).json().path("consents");
        assertThat(given.valueStream().map(each -> each.path("accountNumber").asString()))
                .containsExactly(home, shop);
        assertThat(given.path(0).path("until").asString()).isEqualTo(UNTIL);
        assertThat(given.path(0).path("holds").asBoolean()).isTrue();
        assertThat(consents(home))
                .extracting(each -> each.path("consentId").asString())
                .containsExactly(given.path(0).path("consentId").asString());
    }

    @Test
    void aScopeThatWasNotAskedForIsNotOpenAfterwards() {
        agree(ENERGYVIEW, "usage:monthly", "s", home);

        assertThat(read(home, "/usage?from=2026-10-01&to=2026-11-01&by=month")).isEqualTo(200);
        assertThat(read(home, "/usage?from=2026-10-01&to=2026-11-01&by=day")).isEqualTo(404);
        assertThat(read(home, "/bills")).isEqualTo(404);
        assertThat(read(shop, "/usage?from=2026-10-01&to=2026-11-01&by=month")).isEqualTo(404);
    }

    @Test
    void whoRefusesGivesNothingAndTheThirdPartyIsToldSo() {
        Reply refused = calls.post(REQUESTS, token, ENERGYVIEW.refused("bills", "s&x=y"));

        assertThat(refused.text("redirectTo"))
                .isEqualTo("http://localhost:8090/connected?error=access_denied&state=s%26x%3Dy");
        assertThat(consents(home)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8090/connected/",
                "http://localhost:8090/connected/../evil",
                "http://localhost:8090/connected?next=https://evil.example",
                "http://localhost:8090/connected#evil",
                "http://localhost:8090/Connected",
                "http://localhost:8090/%63onnected",
                "http://localhost:8090/connected.evil.example",
                "http://localhost:8090@evil.example/connected",
                "http://localhost:80900/connected",
                "http://localhost.evil.example:8090/connected",
                "https://localhost:8090/connected",
                "HTTP://localhost:8090/connected",
                "//localhost:8090/connected",
                " http://localhost:8090/connected",
                "https://evil.example/?http://localhost:8090/connected",
                "javascript:alert(1)//http://localhost:8090/connected",
                "https://gridadvice.example/back?tenant=1"
            })
    void anAddressThatIsNotRegisteredToTheLetterLeadsNowhere(String address) {
        refuses(ENERGYVIEW.backAt(address), "bills", "redirect-uri-not-registered");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, bills, recipient-unknown",
        "energyview, all, data-scope-unknown",
        "energyview, bills all, data-scope-unknown",
        "energyview, BILLS, data-scope-unknown",
        "energyview, 'bills,usage:interval', data-scope-unknown"
    })
    void whatIsNotInOrderLeadsNowhere(String client, String scope, String code) {
        refuses(new ThirdParty(client, ENERGYVIEW.back()), scope, code);
    }

    @Test
    void aThirdPartyGetsNoMoreThanItIsRegisteredForHoweverItIsAsked() {
        refuses(GRIDADVICE, "bills", "data-scope-not-registered");
        refuses(GRIDADVICE, "usage:monthly usage:interval", "data-scope-not-registered");
        assertThat(calls.post(
                                "/api/customer/v1/accounts/" + home + "/data-consents",
                                token,
                                "{\"recipient\":\"gridadvice\",\"scopes\":[\"bills\"],\"until\":\"2026-12-31\"}")
                        .text("code"))
                .isEqualTo("data-scope-not-registered");
        assertThat(agree(GRIDADVICE, "usage:monthly", "s", home))
                .containsEntry("tenant", "1")
                .containsKey("code");
    }

    @Test
    void parametersThatComeTwiceAreNotTheRegisteredOnes() {
        String twice = REQUESTS + ENERGYVIEW.asks("bills", "s") + "&redirect_uri=https%3A%2F%2Fevil.example%2F";

        assertThat(calls.get(twice, token).text("code")).isEqualTo("redirect-uri-not-registered");
    }

    @Test
    void aCodeIsOfUseOnceAndARepetitionOfTheRequestGetsTheSameAnswer() {
        String code = code(agree(ENERGYVIEW, "bills", "s", home));
        String first = key();

        Reply redeemed = ENERGYVIEW.redeems(calls, first, code);
        assertThat(redeemed.status()).isEqualTo(200);
        assertThat(ENERGYVIEW.redeems(calls, first, code).response().body())
                .isEqualTo(redeemed.response().body());
        assertThat(ENERGYVIEW.redeems(calls, key(), code).text("code")).isEqualTo("consent-code-not-valid");
    }

    @Test
    void aCodeIsOfNoUseToAnotherThirdPartyAndStaysWithItsOwn() {
        String code = code(agree(ENERGYVIEW, "bills", "s", home));

        Reply stolen = GRIDADVICE.redeems(calls, key(), code);
        assertThat(stolen.text("code")).isEqualTo("consent-code-not-valid");
        assertThat(withoutTrace(stolen)).isEqualTo(withoutTrace(GRIDADVICE.redeems(calls, key(), "made-up")));
        assertThat(calls.post("/api/share/v1/consent-codes", token, "{\"code\":\"" + code + "\"}")
                        .status())
                .as("a customer's token")
                .isEqualTo(403);
        assertThat(ENERGYVIEW.redeems(calls, key(), code).status()).isEqualTo(200);
    }

    @Test
    void aCodeRunsOutAndTheConsentStays() {
        String code = code(agree(ENERGYVIEW, "bills", "s", home));
        clock.move(Duration.ofMinutes(2));

        assertThat(ENERGYVIEW.redeems(calls, key(), code).text("code")).isEqualTo("consent-code-not-valid");
        assertThat(read(home, "/bills")).isEqualTo(200);
    }

    @Test
    void whatTheCodeStoodForMayBeTakenBackBeforeItIsRedeemed() {
        String code = code(agree(ENERGYVIEW, "bills", "s", home));
        String consent = consents(home).getFirst().path("consentId").asString();
        calls.delete("/api/customer/v1/accounts/" + home + "/data-consents/" + consent, token);

        JsonNode given =
                ENERGYVIEW.redeems(calls, key(), code).json().path("consents").path(0);
        assertThat(given.path("holds").asBoolean()).isFalse();
        assertThat(read(home, "/bills")).isEqualTo(404);
    }

    @Test
    void theCodeIsKeptNowhere() {
        String code = code(agree(ENERGYVIEW, "bills", "s", home));

        for (String collection : List.of("consentGrants", "dataConsents")) {
            assertThat(store.findAll(org.bson.Document.class, collection))
                    .isNotEmpty()
                    .noneMatch(document -> document.toJson().contains(code));
        }
    }

    @Test
    void nobodyGivesWhatIsNotTheirsAndThenNothingAtAllIsGiven() {
        for (String other : List.of(viewed, new District(calls).account(), "3209999999", "none")) {
            Reply refused = calls.post(REQUESTS, token, ENERGYVIEW.agreed("bills", "s", UNTIL, home, other));

            assertThat(refused.status()).as(other).isEqualTo(404);
            assertThat(refused.response().body()).doesNotContain("redirectTo", "localhost:8090");
        }
        assertThat(consents(home)).isEmpty();
    }

    @Test
    void anAccountThatIsBoundLaterIsNotAmongThoseConsentedTo() {
        agree(ENERGYVIEW, "bills", "s", home);
        String later = new District(calls).account();
        new District(calls).bind(subject, later);

        assertThat(read(later, "/bills")).isEqualTo(404);
    }

    @Test
    void sentAgainItAnswersTheSameAndGivesNothingTwice() {
        String key = key();
        String body = ENERGYVIEW.agreed("bills", "s", UNTIL, home, shop);
        Reply first = calls.post(REQUESTS, token, key, body);

        assertThat(calls.post(REQUESTS, token, key, body).response().body())
                .isEqualTo(first.response().body());
        assertThat(calls.post(REQUESTS, token, key, ENERGYVIEW.agreed("bills usage:interval", "s", UNTIL, home))
                        .status())
                .as("another request under the same key")
                .isEqualTo(422);
        assertThat(consents(home)).hasSize(1);
        assertThat(consents(shop)).hasSize(1);
    }

    @Test
    void whoAgreesSaysForWhichAccountsUntilWhenAndTheThirdPartySendsAState() {
        assertThat(calls.post(REQUESTS, token, ENERGYVIEW.agreed("bills", "s", UNTIL))
                        .text("code"))
                .isEqualTo("accounts-missing");
        for (String day : List.of("2026-11-21", "2029-11-23")) {
            assertThat(calls.post(REQUESTS, token, ENERGYVIEW.agreed("bills", "s", day, home))
                            .text("code"))
                    .isEqualTo("consent-unclear");
        }
        assertThat(calls.get(REQUESTS + ENERGYVIEW.asks("bills", " "), token).text("code"))
                .isEqualTo("state-unclear");
        assertThat(consents(home)).isEmpty();
    }

    private Map<String, String> agree(ThirdParty party, String scope, String state, String... accounts) {
        Reply agreed = calls.post(REQUESTS, token, party.agreed(scope, state, UNTIL, accounts));
        assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
        assertThat(agreed.text("redirectTo")).startsWith(party.back());
        return Returned.parameters(agreed.text("redirectTo"));
    }

    /** Shown nothing and sent nowhere, whether the page asks or is left out. */
    private void refuses(ThirdParty party, String scope, String code) {
        for (Reply refused : List.of(
                calls.get(REQUESTS + party.asks(scope, "s"), token),
                calls.post(REQUESTS, token, party.refused(scope, "s")),
                calls.post(REQUESTS, token, party.agreed(scope, "s", UNTIL, home)))) {
            assertThat(refused.status()).as(refused.response().body()).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo(code);
            assertThat(refused.response().body()).doesNotContain("redirectTo", "evil");
        }
        assertThat(consents(home)).isEmpty();
    }

    private List<JsonNode> consents(String account) {
        return calls.get("/api/customer/v1/accounts/" + account + "/data-consents", token)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private int read(String account, String what) {
        return calls.get("/api/share/v1/accounts/" + account + what, ENERGYVIEW.token())
                .status();
    }

    private static String code(Map<String, String> brought) {
        return java.util.Objects.requireNonNull(brought.get("code"));
    }

    private static String withoutTrace(Reply reply) {
        return reply.response().body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
