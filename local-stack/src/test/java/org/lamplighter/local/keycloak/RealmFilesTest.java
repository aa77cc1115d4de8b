package org.lamplighter.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm grants, as a table; whoever changes the realm changes this table knowingly. */
class RealmFilesTest {
    private final JsonNode realm = JsonMapper.shared().readTree(RealmFiles.read(RealmFiles.REALM));

    @Test
    void everyClientHasExactlyTheseScopes() {
        assertThat(clients(client -> words(client.path("defaultClientScopes"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "customer-app", Set.of("basic", "roles", "profile", "audience-customer"),
                        "crew-app", Set.of("basic", "roles", "profile", "audience-crew", "crew-member"),
                        "desk-app", Set.of("basic", "roles", "profile", "audience-desk", "desk-area"),
                        "partner-sunrise",
                                Set.of(
                                        "basic",
                                        "audience-partner",
                                        "cases:create",
                                        "cases:read",
                                        "bills:read",
                                        "calls:write"),
                        "partner-harbour",
                                Set.of("basic", "audience-partner", "cases:create", "cases:read", "calls:write"),
                        "share-energyview", Set.of("basic", "audience-share", "data:read")));
        assertThat(clients(client -> words(client.path("optionalClientScopes"))).values())
                .allSatisfy(scopes -> assertThat(scopes).isEmpty());
    }

    @Test
    void everyAudienceScopeNamesItsAudienceOnly() {
        Map<String, List<String>> audiences = realm.path("clientScopes")
                .valueStream()
                .filter(scope -> scope.path("name").asString().startsWith("audience-"))
                .collect(Collectors.toMap(
                        scope -> scope.path("name").asString(),
                        scope -> scope.path("protocolMappers")
                                .valueStream()
                                .map(mapper -> mapper.path("config")
                                        .path("included.custom.audience")
                                        .asString())
                                .toList()));

        assertThat(audiences)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "audience-customer", List.of("customer"),
                        "audience-crew", List.of("crew"),
                        "audience-desk", List.of("desk"),
                        "audience-partner", List.of("partner"),
                        "audience-share", List.of("share")));
    }

    @Test
    void rolesReachOnlyTheAppTheyAreFor() {
        Map<String, Set<String>> mappings = realm.path("scopeMappings")
                .valueStream()
                .collect(Collectors.toMap(
                        mapping -> mapping.path("client").asString(), mapping -> words(mapping.path("roles"))));

        assertThat(mappings)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "crew-app", Set.of("crew"),
                        "desk-app", Set.of("agent", "dispatcher", "supervisor", "editor")));
        assertThat(clients(client -> client.path("fullScopeAllowed").asBoolean(true))
                        .values())
                .containsOnly(false);
    }

    @Test
    void peopleLogInByCodeAndProofKeyOnly() {
        assertThat(realm.path("clients").valueStream()).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            if (client.path("publicClient").asBoolean()) {
                assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256");
                assertThat(client.path("serviceAccountsEnabled").asBoolean(true))
                        .isFalse();
            } else {
                assertThat(client.path("standardFlowEnabled").asBoolean(true)).isFalse();
            }
        });
    }

    @Test
    void noSecretStandsInTheRealm() {
        assertThat(realm.path("clients")
                        .valueStream()
                        .filter(client -> !client.path("publicClient").asBoolean())
                        .map(client -> client.path("secret").asString()))
                .containsExactly(
                        "${LAMPLIGHTER_PARTNER_SUNRISE_SECRET}",
                        "${LAMPLIGHTER_PARTNER_HARBOUR_SECRET}",
                        "${LAMPLIGHTER_SHARE_ENERGYVIEW_SECRET}");
        assertThat(DemoAccounts.importEnvironment())
                .containsKeys(
                        "LAMPLIGHTER_PARTNER_SUNRISE_SECRET",
                        "LAMPLIGHTER_PARTNER_HARBOUR_SECRET",
                        "LAMPLIGHTER_SHARE_ENERGYVIEW_SECRET");
        assertThat(realm.has("users")).isFalse();
    }

    @Test
    void guessingIsSlowedAndTokensAreShort() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt()).isZero();
        assertThat(realm.path("sslRequired").asString()).isEqualTo("external");
        assertThat(realm.path("passwordPolicy").asString())
                .contains("length(12)", "upperCase(1)", "lowerCase(1)", "digits(1)", "specialChars(1)");
    }

    /** What decides on rights may be set by an administrator only, never by the person in the account console. */
    @Test
    void nobodyChoosesTheirOwnCrewOrServiceAreas() {
        String profile = realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .path("kc.user.profile.config")
                .path(0)
                .asString();

        assertThat(JsonMapper.shared().readTree(profile).path("attributes").valueStream())
                .filteredOn(attribute -> Set.of("crew_id", "service_areas")
                        .contains(attribute.path("name").asString()))
                .hasSize(2)
                .allSatisfy(attribute -> assertThat(
                                words(attribute.path("permissions").path("edit")))
                        .containsExactly("admin"));
    }

    private <T> Map<String, T> clients(Function<JsonNode, T> what) {
        Map<String, T> byId = new TreeMap<>();
        realm.path("clients")
                .valueStream()
                .forEach(client -> byId.put(client.path("clientId").asString(), what.apply(client)));
        return byId;
    }

    private static Set<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
