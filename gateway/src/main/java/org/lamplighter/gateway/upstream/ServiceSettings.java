package org.lamplighter.gateway.upstream;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The services behind the gateway and how they are called.
 *
 * @param services by name
 * @param breaker when a service is left alone for a while
 */
@ConfigurationProperties("lamplighter.gateway")
record ServiceSettings(
        Map<String, Settings> services, @DefaultValue Breaker breaker) {

    /**
     * One service.
     *
     * @param url scheme, host and port
     * @param connectTimeout limit to open a connection
     * @param poolTimeout limit to get a connection from the pool
     * @param responseTimeout the longest silence of the service while it answers; a route may set its own
     * @param streamIdleTimeout the longest silence of a live stream, longer than the service's heartbeat
     * @param connections connections for requests
     * @param streams connections for live streams, kept apart so that listeners never starve requests
     * @param idleTimeout how long an unused connection is kept; shorter than the service keeps it
     */
    record Settings(
            URI url,
            @DefaultValue("1s") Duration connectTimeout,
            @DefaultValue("1s") Duration poolTimeout,
            @DefaultValue("10s") Duration responseTimeout,
            @DefaultValue("5m") Duration streamIdleTimeout,
            @DefaultValue("512") int connections,
            @DefaultValue("2000") int streams,
            @DefaultValue("10s") Duration idleTimeout) {}

    /**
     * The circuit breaker of each service. Refused connections, broken ones, timeouts and the answers 502, 503 and 504 count as
     * failures; any other answer, 4xx and 500 among them, shows that the service is alive.
     *
     * @param window how many of the last calls are looked at
     * @param minimum how many calls there must be before it may open
     * @param failurePercent it opens at this share of failures
     * @param openFor how long it stays open; also the Retry-After of the answers meanwhile
     * @param trials calls let through after that, to decide whether to close
     */
    record Breaker(
            @DefaultValue("50") int window,
            @DefaultValue("20") int minimum,
            @DefaultValue("50") float failurePercent,
            @DefaultValue("5s") Duration openFor,
            @DefaultValue("5") int trials) {}
}
