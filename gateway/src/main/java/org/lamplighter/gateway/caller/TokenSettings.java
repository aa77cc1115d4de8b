package org.lamplighter.gateway.caller;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are checked.
 *
 * @param issuer what {@code iss} must be
 * @param jwks where the issuer publishes its keys; asked at the first token, not at the start
 * @param algorithms signature algorithms that are accepted
 * @param clockSkew how far the clocks of issuer and gateway may differ
 * @param keysFor how long keys are used before they are asked for again
 * @param refreshAhead how long before that they are renewed in the background
 * @param outage how long known keys go on being used while the issuer cannot be asked
 * @param minInterval the shortest time between two questions for keys
 * @param connectTimeout limit to reach the issuer
 * @param readTimeout limit to read its keys
 * @param rememberFor how long the outcome of a signature check is reused for the same token; expiry is still checked every time
 * @param rememberMost how many checked tokens are remembered
 */
@ConfigurationProperties("lamplighter.gateway.token")
record TokenSettings(
        String issuer,
        URI jwks,
        @DefaultValue("RS256") List<String> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("15m") Duration keysFor,
        @DefaultValue("2m") Duration refreshAhead,
        @DefaultValue("24h") Duration outage,
        @DefaultValue("5s") Duration minInterval,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2s") Duration readTimeout,
        @DefaultValue("1m") Duration rememberFor,
        @DefaultValue("10000") long rememberMost) {}
