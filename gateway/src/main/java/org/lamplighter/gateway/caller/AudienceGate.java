package org.lamplighter.gateway.caller;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.audience.Audiences;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** May this token enter the paths of this audience? Audience and role are all that is asked here; the services ask the rest. */
@Component
final class AudienceGate implements AuthorizationManager<RequestAuthorizationContext> {

    private final Audiences audiences;

    AudienceGate(Audiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Audience audience = audiences.of(context.getRequest());
        if (audience.tokenAudience().isEmpty()) {
            return Ruling.ENTER;
        }
        if (!(authentication.get() instanceof JwtAuthenticationToken caller)) {
            throw new AuthenticationCredentialsNotFoundException("No token");
        }
        Jwt token = caller.getToken();
        if (token.getAudience() == null
                || !token.getAudience().contains(audience.tokenAudience().get())) {
            return Ruling.WRONG_AUDIENCE;
        }
        return audience.roles().isEmpty() || hasOneOf(token, audience.roles()) ? Ruling.ENTER : Ruling.ROLE_MISSING;
    }

    private static boolean hasOneOf(Jwt token, Collection<String> wanted) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> roles
                && roles.stream().anyMatch(wanted::contains);
    }

    /** What the gate says; a refusal knows its problem code. */
    enum Ruling implements AuthorizationResult {
        ENTER(null),
        WRONG_AUDIENCE(ProblemCode.WRONG_AUDIENCE),
        ROLE_MISSING(ProblemCode.ROLE_MISSING);

        private final @Nullable ProblemCode refusal;

        Ruling(@Nullable ProblemCode refusal) {
            this.refusal = refusal;
        }

        @Nullable
        ProblemCode refusal() {
            return refusal;
        }

        @Override
        public boolean isGranted() {
            return refusal == null;
        }
    }
}
