package org.lamplighter.kit.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are consumed ({@code lamplighter.events.*}).
 *
 * @param concurrency threads per topic; at most the topic's partitions are of use
 * @param attempts how often an event that fails for no passing reason is tried before its key is parked
 * @param firstPause pause before a passing fault is tried again; doubled up to {@code longestPause}
 * @param longestPause longest pause between two tries
 * @param observeFrom where the observers of a new instance begin: {@code latest} shows what comes once they have their
 *     partitions, {@code earliest} all that the topics keep
 */
@ConfigurationProperties("lamplighter.events")
public record ConsumerProperties(
        @DefaultValue("2") int concurrency,
        @DefaultValue("3") int attempts,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("10s") Duration longestPause,
        @DefaultValue("latest") String observeFrom) {}
