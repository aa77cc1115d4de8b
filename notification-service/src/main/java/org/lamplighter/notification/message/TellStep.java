package org.lamplighter.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.notification.message.Delivery.Waiting;
import org.lamplighter.notification.preferences.ChannelKind;

/**
 * Tells a step to each recipient: one insert under an id made of both, which a repeated event finds done.
 *
 * <p>Channels that ignore a repeated id are handed the message first and recorded with the outcome, so that the usual step
 * costs one write here and none later. A crash in between repeats both, to no effect. All other channels are left to
 * {@link SendDueMessages}, which sends under a recorded claim.
 */
public final class TellStep {

    private final Recipients recipients;
    private final ComposeMessage composing;
    private final Channels channels;
    private final RetryPolicy retries;
    private final Aggregates<Message> messages;
    private final Clock clock;

    public TellStep(
            Recipients recipients,
            ComposeMessage composing,
            Channels channels,
            RetryPolicy retries,
            Aggregates<Message> messages,
            Clock clock) {
        this.recipients = recipients;
        this.composing = composing;
        this.channels = channels;
        this.retries = retries;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells everyone whom it concerns.
     *
     * @throws NoSuchAggregateException when nobody is known whom it concerns
     */
    public void tell(Step step) {
        List<Recipient> concerned = recipients.of(step.about());
        if (concerned.isEmpty()) {
            throw new NoSuchAggregateException("recipient of", step.about());
        }
        concerned.forEach(recipient -> tell(step, recipient));
    }

    /** Tells one of them. */
    void tell(Step step, Recipient recipient) {
        Instant now = clock.instant();
        Message message = composing.compose(step, recipient, now);
        Decision<Message> attempted = message.attempted(handOverAtOnce(message, recipient, now), retries, now);
        messages.create(
                step.messageId(recipient),
                () -> attempted instanceof Decision.Unchanged<Message> ? Decision.changed(message) : attempted);
    }

    private Map<ChannelKind, Outcome> handOverAtOnce(Message message, Recipient recipient, Instant now) {
        Map<ChannelKind, Outcome> outcomes = new EnumMap<>(ChannelKind.class);
        for (Waiting waiting : message.due(now)) {
            ChannelKind channel = waiting.channel();
            if (channels.ignoresRepetition(channel)) {
                outcomes.put(channel, channels.handOver(channel, Outgoing.of(message, recipient, now)));
            }
        }
        return outcomes;
    }
}
