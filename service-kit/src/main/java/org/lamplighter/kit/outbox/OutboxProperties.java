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
 * @param sweepBatch documents taken in one look
 */
@ConfigurationProperties("lamplighter.outbox")
public record OutboxProperties(
        @DefaultValue("1s") Duration sweepInterval,
        @DefaultValue("5s") Duration overdueAfter,
        @DefaultValue("15s") Duration claimFor,
        @DefaultValue("10s") Duration acknowledgementTimeout,
        @DefaultValue("500") int sweepBatch) {}
