package org.lamplighter.local.keycloak;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm's token endpoint. */
record TokenEndpoint(URI issuer) {

    /** @param lifetime from now */
    record Answer(String accessToken, Duration lifetime) {}

    Answer clientCredentials(String clientId, String secret) {
        return ask(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
    }

    Answer codeForToken(App app, String code, Pkce pkce) {
        return ask(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                app.clientId(),
                "code",
                code,
                "redirect_uri",
                LoginForm.REDIRECT,
                "code_verifier",
                pkce.verifier()));
    }

    private Answer ask(Map<String, String> fields) {
        HttpResponse<String> response =
                Forms.send(Forms.post(URI.create(issuer + "/protocol/openid-connect/token"), fields));
        JsonNode body = JsonMapper.shared().readTree(response.body());
        if (response.statusCode() != 200) {
            throw new LoginRefused(body.path("error").asString("") + ": "
                    + body.path("error_description").asString("status " + response.statusCode()));
        }
        return new Answer(
                body.path("access_token").asString(),
                Duration.ofSeconds(body.path("expires_in").asLong()));
    }
}
