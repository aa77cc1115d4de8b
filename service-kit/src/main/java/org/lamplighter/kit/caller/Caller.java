package org.lamplighter.kit.caller;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls. Controllers take it as an argument.
 *
 * @param audience for whom the token was made; {@link Audience#OPEN} without a token
 * @param subject the token's subject; {@code anonymous} without a token
 * @param name the user name to show, or the client's
 * @param roles realm roles
 * @param scopes OAuth scopes
 * @param partnerId the outsourced call centre, for partner tokens; the third party, for tokens of audience share
 * @param crewId the crew, for crew tokens
 * @param areas service areas a desk user works for
 */
public record Caller(
        Audience audience,
        String subject,
        String name,
        Set<String> roles,
        Set<String> scopes,
        @Nullable String partnerId,
        @Nullable String crewId,
        Set<String> areas) {

    private static final Caller ANONYMOUS =
            new Caller(Audience.OPEN, "anonymous", "anonymous", Set.of(), Set.of(), null, null, Set.of());

    /** The caller of the request this thread works on. */
    public static Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : ANONYMOUS;
    }

    static Caller of(Jwt token) {
        List<String> audiences = token.getAudience() == null ? List.of() : token.getAudience();
        Audience audience = Audience.OPEN;
        for (Audience candidate : Audience.values()) {
            if (candidate != Audience.OPEN && audiences.contains(candidate.claim())) {
                audience = candidate;
            }
        }
        String scope = token.getClaimAsString("scope");
        String subject = require(token.getSubject(), "sub");
        String username = token.getClaimAsString("preferred_username");
        return new Caller(
                audience,
                subject,
                username == null ? subject : username,
                realmRoles(token),
                scope == null ? Set.of() : Set.of(scope.strip().split("\\s+")),
                token.getClaimAsString("partner_id"),
                token.getClaimAsString("crew_id"),
                strings(token, "service_areas"));
    }

    private static Set<String> realmRoles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles
                ? Set.copyOf(roles.stream().map(Object::toString).toList())
                : Set.of();
    }

    private static Set<String> strings(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /** Names the caller across requests: what idempotency keys and audit rows are scoped to. */
    public String identity() {
        return audience.name().toLowerCase(Locale.ROOT) + ":" + (partnerId == null ? subject : partnerId);
    }

    /** The partner's id; only routes opened to partners and third parties ask for it. */
    public String requirePartnerId() {
        return require(partnerId, "partner_id");
    }

    /** The crew's id; only routes opened to crews ask for it. */
    public String requireCrewId() {
        return require(crewId, "crew_id");
    }

    /** Whether a desk user works for this service area. */
    public boolean worksFor(String area) {
        return areas.contains(area);
    }

    private static String require(@Nullable String claim, String name) {
        if (claim == null) {
            throw new ClaimMissingException(name);
        }
        return claim;
    }
}
