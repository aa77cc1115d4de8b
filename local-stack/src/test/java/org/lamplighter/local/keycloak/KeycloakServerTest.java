package org.lamplighter.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.local.BuiltModules;
import org.lamplighter.local.Ports;
import org.lamplighter.local.process.SuiteFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One real Keycloak for all of these: what stands in the tokens is what the services will see. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakServerTest {
    @TempDir
    static Path folder;

    private static KeycloakServer keycloak;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        Ports ports = Ports.random();
        keycloak = new KeycloakServer(
                new KeycloakDistribution(BuiltModules.here().keycloak()),
                new SuiteFolder(folder),
                ports.keycloak(),
                ports.keycloakManagement());
        keycloak.start();
        keycloak.awaitReady();
        tokens = new Tokens(keycloak.issuer());
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
        assertThat(keycloak.running()).isEmpty();
    }

    @ParameterizedTest(name = "{0} gets audience {1} and roles [{2}]")
    @CsvSource(textBlock = """
                    lin.xiaoyu,      customer, '',         3f0c2f6e-0001-4000-8000-000000000001
                    zhao.ming,       customer, '',         3f0c2f6e-0001-4000-8000-000000000002
                    wang.qiang,      crew,     crew,       3f0c2f6e-0002-4000-8000-000000000001
                    chen.jie,        crew,     crew,       3f0c2f6e-0002-4000-8000-000000000002
                    desk.agent,      desk,     agent,      3f0c2f6e-0003-4000-8000-000000000001
                    desk.dispatcher, desk,     dispatcher, 3f0c2f6e-0003-4000-8000-000000000002
                    desk.supervisor, desk,     supervisor, 3f0c2f6e-0003-4000-8000-000000000003
                    desk.editor,     desk,     editor,     3f0c2f6e-0003-4000-8000-000000000004
                    """)
    void everyDemoUserGetsOneAudienceAndOnlyTheRolesOfThatApp(
            String username, String audience, String role, String subject) {
        JsonNode claims = claims(tokens.of(username));

        assertThat(claims.path("aud")).hasToString("\"" + audience + "\"");
        assertThat(claims.path("sub").asString()).isEqualTo(subject);
        assertThat(claims.path("iss").asString()).isEqualTo(keycloak.issuer().toString());
        assertThat(claims.path("preferred_username").asString()).isEqualTo(username);
        assertThat(words(claims.path("realm_access").path("roles")))
                .isEqualTo(role.isEmpty() ? Set.of() : Set.of(role));
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void aCrewMembersTokenNamesTheCrew() {
        assertThat(claims(tokens.of("wang.qiang")).path("crew_id").asString()).isEqualTo("SZ-GS-01");
        assertThat(claims(tokens.of("chen.jie")).path("crew_id").asString()).isEqualTo("SZ-GS-02");
    }

    @Test
    void aDeskUsersTokenListsTheServiceAreas() {
        assertThat(words(claims(tokens.of("desk.agent")).path("service_areas"))).containsExactly("320506", "320508");
    }

    @Test
    void anAccessTokenCarriesNoName() {
        JsonNode claims = claims(tokens.of("lin.xiaoyu"));

        assertThat(claims.propertyNames())
                .doesNotContain("name", "given_name", "family_name", "email", "crew_id", "service_areas", "partner_id");
    }

    @Test
    void aRoleDoesNotFollowAPersonIntoAnotherApp() {
        JsonNode claims = claims(tokens.user(App.CUSTOMER, "desk.supervisor", DemoAccounts.PASSWORD));

        assertThat(claims.path("aud").asString()).isEqualTo("customer");
        assertThat(words(claims.path("realm_access").path("roles"))).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} and may {2}")
    @CsvSource({
        "partner-sunrise, sunrise, partner, bills:read calls:write cases:create cases:read",
        "partner-harbour, harbour, partner, calls:write cases:create cases:read",
        "share-energyview, energyview, share, data:read"
    })
    void aPartnerGetsItsIdAndScopes(String clientId, String partnerId, String audience, String scopes) {
        JsonNode claims = claims(tokens.of(clientId));

        assertThat(claims.path("aud")).hasToString("\"" + audience + "\"");
        assertThat(claims.path("partner_id").asString()).isEqualTo(partnerId);
        assertThat(new TreeSet<>(List.of(claims.path("scope").asString().split(" ", -1))))
                .containsExactly(scopes.split(" ", -1));
        assertThat(claims.path("sub").asString()).isNotEmpty();
        assertThat(claims.has("realm_access")).isFalse();
    }

    @Test
    void aWrongPartnerSecretIsRefused() {
        assertThatThrownBy(() -> tokens.partner("partner-sunrise", "${LAMPLIGHTER_PARTNER_SUNRISE_SECRET}"))
                .isInstanceOf(LoginRefused.class);
    }

    @Test
    void aPublicAppCannotTradeAPasswordForAToken() {
        var answer = Forms.send(Forms.post(
                URI.create(keycloak.issuer() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "client_id", "customer-app",
                        "username", "lin.xiaoyu",
                        "password", DemoAccounts.PASSWORD)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    @Test
    void aLoginWithoutProofKeyIsSentBackWithAnError() {
        var answer = Forms.send(HttpRequest.newBuilder(
                URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=customer-app"
                        + "&scope=openid&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcallback")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void anUnregisteredRedirectIsNotFollowed() {
        var answer = Forms.send(HttpRequest.newBuilder(
                URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=customer-app"
                        + "&scope=openid&redirect_uri=http%3A%2F%2Fevil.example%2Fcallback")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    @Order(Integer.MAX_VALUE) // it locks the account for the tests that come later
    void fiveWrongPasswordsLockTheAccountEvenForTheRightOne() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> new Tokens(keycloak.issuer()).user(App.DESK, "desk.editor", "wrong-Password-2026"))
                    .isInstanceOf(LoginRefused.class);
        }

        assertThatThrownBy(() -> new Tokens(keycloak.issuer()).user(App.DESK, "desk.editor", DemoAccounts.PASSWORD))
                .isInstanceOf(LoginRefused.class);
    }

    private static Set<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonMapper.shared().readTree(new String(payload, StandardCharsets.UTF_8));
    }
}
