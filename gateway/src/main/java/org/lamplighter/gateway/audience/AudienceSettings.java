package org.lamplighter.gateway.audience;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The audiences as configured.
 *
 * @param audiences by name
 * @param elsewhere the rate for paths that belong to no audience, per address
 * @param refused how often one address may come with a token that is not accepted before it is told to wait
 */
@ConfigurationProperties("lamplighter.gateway")
record AudienceSettings(Map<String, Settings> audiences, RateSettings elsewhere, RateSettings refused) {

    record Settings(
            List<String> paths,
            @Nullable String tokenAudience,
            @DefaultValue List<String> roles,
            @DefaultValue("sub") List<String> callerClaims,
            @DefaultValue("false") boolean clientLogged,
            @DefaultValue("256KB") DataSize maxBody,
            RateSettings rate,

            @DefaultValue("default-src 'none'; frame-ancestors 'none'")
            String contentSecurityPolicy) {

        Audience named(String name) {
            return new Audience(
                    name,
                    List.copyOf(paths),
                    Optional.ofNullable(tokenAudience).filter(aud -> !aud.isBlank()),
                    List.copyOf(roles),
                    List.copyOf(callerClaims),
                    clientLogged,
                    maxBody,
                    rate.rate(),
                    contentSecurityPolicy);
        }
    }

    record RateSettings(
            @DefaultValue("120") long tokens,
            @DefaultValue("1m") Duration period,
            @DefaultValue("30") long burst) {

        Rate rate() {
            return new Rate(tokens, period, burst);
        }
    }
}
