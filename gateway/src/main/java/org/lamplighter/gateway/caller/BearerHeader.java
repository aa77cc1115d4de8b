package org.lamplighter.gateway.caller;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.audience.Audiences;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Takes the token from the Authorization header, and only where one is asked for. Spring Security's own resolver also matches
 * the token's letters with a regular expression; the signature check says all that this could.
 */
final class BearerHeader implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final Audiences audiences;

    BearerHeader(Audiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (audiences.of(request).tokenAudience().isEmpty()) {
            return null;
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty() ? null : token;
    }
}
