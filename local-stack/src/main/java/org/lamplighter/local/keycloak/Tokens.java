package org.lamplighter.local.keycloak;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lamplighter.local.process.StackFailure;

/**
 * Access tokens as the real apps and partners get them: people by the authorization code flow with PKCE through
 * Keycloak's own login form, partners by client credentials. A token is kept until shortly before it expires. Safe for
 * many threads.
 */
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenEndpoint endpoint;
    private final InstantSource clock;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    /** @param issuer {@code http://localhost:8180/realms/lamplighter} or the like */
    public Tokens(URI issuer) {
        this(issuer, InstantSource.system());
    }

    Tokens(URI issuer, InstantSource clock) {
        this.endpoint = new TokenEndpoint(issuer);
        this.clock = clock;
    }

    /** The token of a demo user (in the app made for that user) or of a demo partner (with all its scopes). */
    public String of(String name) {
        if (DemoAccounts.partners().contains(name)) {
            return partner(name);
        }
        DemoAccounts.DemoUser user = DemoAccounts.user(name)
                .orElseThrow(() -> new StackFailure("There is no demo account called " + name + "."));
        return user(user.app(), name, DemoAccounts.PASSWORD);
    }

    public String user(App app, String username, String password) {
        return keep(app + " " + username + " " + password, () -> login(app, username, password));
    }

    public String partner(String clientId) {
        String secret = DemoAccounts.partnerSecret(clientId)
                .orElseThrow(() -> new StackFailure("There is no demo partner called " + clientId + "."));
        return partner(clientId, secret);
    }

    public String partner(String clientId, String secret) {
        return keep(clientId + " " + secret, () -> token(endpoint.clientCredentials(clientId, secret)));
    }

    private Token login(App app, String username, String password) {
        Pkce pkce = Pkce.random();
        String code = new LoginForm(endpoint.issuer(), app).login(username, password, pkce);
        return token(endpoint.codeForToken(app, code, pkce));
    }

    private Token token(TokenEndpoint.Answer answer) {
        return new Token(answer.accessToken(), clock.instant().plus(answer.lifetime()));
    }

    private String keep(String key, Supplier<Token> fresh) {
        return kept.compute(
                        key,
                        (_, old) -> old != null
                                        && clock.instant()
                                                .isBefore(old.expiresAt().minus(MARGIN))
                                ? old
                                : fresh.get())
                .value();
    }

    private record Token(String value, Instant expiresAt) {}
}
