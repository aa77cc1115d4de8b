package org.lamplighter.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.keycloak.DemoAccounts;
import org.lamplighter.local.process.StackFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes users for the load in the suite's own realm, through Keycloak's administration API. */
final class BenchUsers {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI keycloak;
    private final String token;

    BenchUsers(LocalSuite suite) {
        this.keycloak = suite.keycloakUri();
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(DemoAccounts.PASSWORD, StandardCharsets.UTF_8);
        this.token = send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asString();
    }

    void customer(String username) {
        create(username, Map.of());
    }

    void crew(String username, String crewId) {
        create(username, Map.of("crew_id", List.of(crewId)));
        String id = send(admin("/users?exact=true&username=" + username).GET())
                .path(0)
                .path("id")
                .asString();
        JsonNode role = send(admin("/roles/crew").GET());
        send(admin("/users/" + id + "/role-mappings/realm")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + role + "]")));
    }

    private void create(String username, Map<String, List<String>> attributes) {
        Map<String, Object> user = Map.of(
                "username",
                username,
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                username + "@example.org",
                "firstName",
                "Bench",
                "lastName",
                "User",
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", DemoAccounts.PASSWORD, "temporary", false)));
        send(admin("/users")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(user))));
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(keycloak.resolve("/admin/realms/lamplighter" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new StackFailure("Keycloak answered " + response.statusCode() + " to "
                        + response.request().uri().getPath() + ": " + response.body());
            }
            return JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new StackFailure("Keycloak cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }
}
