package org.lamplighter.gateway.audience;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Callers of one kind, the paths that are theirs and what holds there.
 *
 * @param name the key in the configuration
 * @param paths path prefixes without trailing slash
 * @param tokenAudience what {@code aud} of the token must contain; empty: no token is asked for, and one that comes is not passed on
 * @param roles realm roles of which the caller needs one; empty: any caller of the audience
 * @param callerClaims claims that name the caller for the rate limit, the first present one counts
 * @param clientLogged whether the caller's name may stand in the access log: true only when it names a system and no person
 * @param maxBody the largest request body
 * @param rate how often one caller may call
 * @param contentSecurityPolicy the policy sent with answers that bring none
 */
public record Audience(
        String name,
        List<String> paths,
        Optional<String> tokenAudience,
        List<String> roles,
        List<String> callerClaims,
        boolean clientLogged,
        DataSize maxBody,
        Rate rate,
        String contentSecurityPolicy) {

    /** One audience is one name. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Audience audience && audience.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Whether the path belongs to this audience.
     *
     * @param path decoded, normalized path of a request or of a route pattern
     * @return true for a prefix itself and everything under it
     */
    public boolean owns(String path) {
        for (String prefix : paths) {
            if (path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}
