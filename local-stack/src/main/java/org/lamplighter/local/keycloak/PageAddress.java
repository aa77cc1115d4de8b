package org.lamplighter.local.keycloak;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.lamplighter.local.process.StackFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the gateway serves its pages, as Keycloak has to know it to send browsers back there. The realm is imported once, with the
 * usual address; a suite on other ports tells its own. What is known already is left as it is.
 */
public record PageAddress(URI keycloak, URI gateway) {

    /** The clients as which pages log people in. */
    private static final List<App> PAGES = List.of(App.CUSTOMER, App.DESK);

    /**
     * Tells it.
     *
     * @throws StackFailure when Keycloak does not take it
     */
    public void register() {
        String token = read(Forms.post(
                        keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                DemoAccounts.PASSWORD)))
                .path("access_token")
                .asString();
        PAGES.forEach(page -> register(page, token));
    }

    private void register(App page, String token) {
        JsonNode client =
                read(admin(token, "?clientId=" + page.clientId()).GET()).path(0);
        boolean known = client.path("webOrigins")
                .valueStream()
                .anyMatch(origin -> origin.asString().equals(gateway.toString()));
        if (known) {
            return;
        }
        ObjectNode changed = (ObjectNode) client.deepCopy();
        changed.withArray("webOrigins").add(gateway.toString());
        changed.withArray("redirectUris").add(gateway + "/*");
        read(admin(token, "/" + client.path("id").asString())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(changed.toString())));
    }

    private HttpRequest.Builder admin(String token, String path) {
        return HttpRequest.newBuilder(keycloak.resolve("/admin/realms/lamplighter/clients" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode read(HttpRequest.Builder request) {
        HttpResponse<String> answer = Forms.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw new StackFailure("Keycloak answered " + answer.statusCode() + " to "
                    + answer.request().uri().getPath() + ".");
        }
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
