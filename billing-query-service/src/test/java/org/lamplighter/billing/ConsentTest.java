package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A customer lets a third party see an account's data, and takes it back. */
@BillingTest
class ConsentTest {

    private static final String READER = People.thirdParty("energyview");
    private static final String OCTOBER = "?from=2026-10-01&to=2026-11-01";

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private final String token = People.customer(UUID.randomUUID().toString());
    private String number = "";

    @BeforeEach
    void anAccountOfTheCaller() {
        calls = new Calls(port);
        district = new District(calls);
        number = district.account();
        calls.post("/api/customer/v1/account-bindings", token, District.binding(number));
        district.readings(number);
        new Curves(calls).load(Curves.flat(number, "2026-11-01", 96, "0.25"));
    }

    /** A consent for the demo's third party until the end of the year. */
    static String consent(String scopes) {
        return "{\"recipient\":\"energyview\",\"scopes\":%s,\"until\":\"2026-12-31\"}".formatted(scopes);
    }

    @ParameterizedTest
    @CsvSource({"usage:monthly, 200, 404, 404, 404", "usage:interval, 200, 200, 200, 404", "bills, 404, 404, 404, 200"})
    void aScopeOpensWhatItSaysAndNothingElse(String scope, int monthly, int daily, int greenButton, int bills) {
        give("[\"" + scope + "\"]");

        assertThat(read("/usage" + OCTOBER + "&by=month").status()).isEqualTo(monthly);
        assertThat(read("/usage" + OCTOBER + "&by=day").status()).isEqualTo(daily);
        assertThat(read("/green-button" + OCTOBER).status()).isEqualTo(greenButton);
        assertThat(read("/bills").status()).isEqualTo(bills);
    }

    @Test
    void whoLookedAtWhatIsShownToTheCustomerAndRefusedLooksAreNot() {
        give("[\"bills\"]");
        read("/usage" + OCTOBER + "&by=day");
        assertThat(read("/bills").json().path("items").path(0).path("usedKwh").asString())
                .isEqualTo("300");
        assertThat(read("/bills").response().body()).doesNotContain(District.HOLDER, "平江路");

        JsonNode looks = calls.get(accounts() + "/data-accesses", token).json().path("items");

        assertThat(looks.size()).isEqualTo(2);
        assertThat(looks.path(0).path("recipient").asString()).isEqualTo("energyview");
        assertThat(looks.path(0).path("what").asString()).isEqualTo("bills");
    }

    @Test
    void whatIsRevokedIsClosedWithTheNextRequest() {
        String consent = give("[\"bills\"]");
        assertThat(read("/bills").status()).isEqualTo(200);

        assertThat(calls.delete(accounts() + "/data-consents/" + consent, token).status())
                .isEqualTo(204);

        assertThat(read("/bills").status()).isEqualTo(404);
        JsonNode listed = calls.get(accounts() + "/data-consents", token)
                .json()
                .path("items")
                .path(0);
        assertThat(listed.has("revokedAt")).isTrue();
        assertThat(listed.path("holds").asBoolean()).isFalse();
        assertThat(calls.delete(accounts() + "/data-consents/" + consent, token).status())
                .isEqualTo(204);
    }

    @Test
    void aConsentEndsWithTheBindingOfWhoGaveIt() {
        give("[\"bills\"]");

        calls.delete("/api/customer/v1/account-bindings/" + number, token);

        assertThat(read("/bills").status()).isEqualTo(404);
        assertThat(ownConsents()).doesNotContain(number);
    }

    @Test
    void nobodyElseIsLetIn() {
        give("[\"bills\"]");

        String path = "/api/share/v1/accounts/" + number + "/bills";
        assertThat(calls.get(path, People.thirdParty("nosyparker")).status()).isEqualTo(404);
        assertThat(calls.get(path, People.partner("energyview")).status()).isEqualTo(403);
        assertThat(calls.get(path, token).status()).isEqualTo(403);
        assertThat(calls.get("/api/share/v1/accounts/none/bills", READER).status())
                .isEqualTo(404);
        assertThat(ownConsents()).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"recipient\":\"nobody\",\"scopes\":[\"bills\"],\"until\":\"2026-12-31\"};recipient-unknown",
                "{\"recipient\":\"energyview\",\"scopes\":[\"all\"],\"until\":\"2026-12-31\"};data-scope-unknown",
                "{\"recipient\":\"energyview\",\"scopes\":[\"bills\"],\"until\":\"2026-11-01\"};consent-unclear",
                "{\"recipient\":\"energyview\",\"scopes\":[\"bills\"],\"until\":\"2036-11-01\"};consent-unclear"
            })
    void consentsThatMeanNothingAreRefused(String consent, String code) {
        assertThat(calls.post(accounts() + "/data-consents", token, consent).text("code"))
                .isEqualTo(code);
    }

    private String ownConsents() {
        StringBuilder all = new StringBuilder();
        String cursor = "";
        do {
            JsonNode page =
                    calls.get("/api/share/v1/consents?limit=3" + cursor, READER).json();
            all.append(page.path("items"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return all.toString();
    }

    private String give(String scopes) {
        Reply given = calls.post(accounts() + "/data-consents", token, consent(scopes));
        assertThat(given.status()).as(given.response().body()).isEqualTo(201);
        return given.text("consentId");
    }

    private Reply read(String what) {
        return calls.get("/api/share/v1/accounts/" + number + what, READER);
    }

    private String accounts() {
        return "/api/customer/v1/accounts/" + number;
    }
}
