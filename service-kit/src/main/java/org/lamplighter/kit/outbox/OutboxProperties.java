package org.lamplighter.kit.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Timing of the outbox ({@code lamplighter.outbox.*}).
 *
 * @param sweepInterval pause between two looks for events that a crash or a broken broker left behind
 * @param overdueAfter how long after its write an event counts as left behind; longer than a publication takes
 * @param claimFor how long one instance's sweep keeps a document to itself
 * @param acknowledgementTimeout how long the broker may take to acknowledge
 * @param clearInterval pause between two clearings of acknowledged events, unless a write of the aggregate clears them
 *     earlier; what a crash leaves uncleared is published twice and applied once
 * @param sweepBatch documents taken in one look
 * @param sweepStrands documents a sweep publishes at a time
 */
@ConfigurationProperties("lamplighter.outbox")
public record OutboxProperties(
        @DefaultValue("1s") Duration sweepInterval,
        @DefaultValue("5s") Duration overdueAfter,
        @DefaultValue("15s") Duration claimFor,
        @DefaultValue("10s") Duration acknowledgementTimeout,
        @DefaultValue("100ms") Duration clearInterval,
        @DefaultValue("500") int sweepBatch,
        @DefaultValue("32") int sweepStrands) {}
