package org.lamplighter.local.keycloak;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through Keycloak's login page as a browser does, up to the code that the app gets back. */
final class LoginForm {
    /** Loopback with any port is registered (RFC 8252); nobody listens, the code is read from the redirect itself. */
    static final String REDIRECT = "http://127.0.0.1/callback";

    private static final Pattern ACTION = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final URI issuer;
    private final App app;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    LoginForm(URI issuer, App app) {
        this.issuer = issuer;
        this.app = app;
    }

    String login(String username, String password, Pkce pkce) {
        HttpResponse<String> page = browse(HttpRequest.newBuilder(authorization(pkce)));
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new LoginRefused("no login form for " + app.clientId() + " (status " + page.statusCode() + ")");
        }
        URI submit = URI.create(action.group(1).replace("&amp;", "&"));
        HttpResponse<String> answer =
                browse(Forms.post(submit, Map.of("username", username, "password", password, "credentialId", "")));
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        if (answer.statusCode() != 302 || !code.find()) {
            throw new LoginRefused("login refused for " + username + " at " + app.clientId());
        }
        return code.group(1);
    }

    private URI authorization(Pkce pkce) {
        return URI.create(issuer + "/protocol/openid-connect/auth?"
                + Forms.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        app.clientId(),
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid",
                        "code_challenge",
                        pkce.challenge(),
                        "code_challenge_method",
                        "S256")));
    }

    /** Own cookies: the platform's jar does not send Secure cookies to plain loopback, as browsers do. */
    private HttpResponse<String> browse(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = Forms.send(request);
        for (String line : response.headers().allValues("Set-Cookie")) {
            String pair = line.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return response;
    }
}
