package org.lamplighter.local.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented people and partners of the demo realm, read from the file that Keycloak imports. */
public final class DemoAccounts {
    /** The one password of every demo account. */
    public static final String PASSWORD = "lamplighter-Demo-2026";

    /** Client id to secret. Demo only: elsewhere the secrets come from the environment of the import. */
    private static final Map<String, String> PARTNER_SECRETS = Map.of(
            "partner-sunrise",
            "sunrise-Demo-2026",
            "partner-harbour",
            "harbour-Demo-2026",
            "share-energyview",
            "energyview-Demo-2026");

    private static final List<DemoUser> USERS = JsonMapper.shared()
            .readTree(RealmFiles.read(RealmFiles.DEMO_USERS))
            .path("users")
            .valueStream()
            .map(DemoAccounts::user)
            .toList();

    private DemoAccounts() {}

    /** A demo account and the app it is meant for. */
    public record DemoUser(String username, String subject, App app, Set<String> roles) {}

    public static List<DemoUser> users() {
        return USERS;
    }

    public static Optional<DemoUser> user(String username) {
        return USERS.stream().filter(user -> user.username().equals(username)).findFirst();
    }

    public static Set<String> partners() {
        return PARTNER_SECRETS.keySet();
    }

    public static Optional<String> partnerSecret(String clientId) {
        return Optional.ofNullable(PARTNER_SECRETS.get(clientId));
    }

    /** What the realm file asks the environment for, and a first administrator for the console. */
    static Map<String, String> importEnvironment() {
        Map<String, String> environment = new HashMap<>();
        PARTNER_SECRETS.forEach((clientId, secret) -> environment.put(secretVariable(clientId), secret));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        return environment;
    }

    private static String secretVariable(String clientId) {
        return "LAMPLIGHTER_" + clientId.replace('-', '_').toUpperCase(Locale.ROOT) + "_SECRET";
    }

    private static DemoUser user(JsonNode node) {
        Set<String> roles = node.path("realmRoles")
                .valueStream()
                .map(JsonNode::asString)
                .filter(role -> !role.startsWith("default-roles-"))
                .collect(Collectors.toUnmodifiableSet());
        return new DemoUser(node.path("username").asString(), node.path("id").asString(), app(roles), roles);
    }

    private static App app(Set<String> roles) {
        if (roles.contains("crew")) {
            return App.CREW;
        }
        return roles.isEmpty() ? App.CUSTOMER : App.DESK;
    }
}
