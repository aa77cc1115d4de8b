package org.lamplighter.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.notification.message.Delivery.Waiting;
import org.lamplighter.notification.preferences.ChannelKind;

/**
 * Sends what waited: for the end of quiet hours, for the next attempt, or for a channel that may be handed a message only
 * once it is recorded.
 *
 * <p>A sender first takes the delivery by a conditional write, which counts the attempt and moves its time past the attempt;
 * two senders cannot both take it. One that dies after sending leaves it to be taken again when that time comes: the
 * customer may hear it twice, but never not at all.
 */
public final class SendDueMessages {

    private final Messages messages;
    private final Aggregates<Message> aggregates;
    private final Recipients recipients;
    private final Channels channels;
    private final RetryPolicy retries;
    private final Traces traces;
    private final Clock clock;

    public SendDueMessages(
            Messages messages,
            Aggregates<Message> aggregates,
            Recipients recipients,
            Channels channels,
            RetryPolicy retries,
            Traces traces,
            Clock clock) {
        this.messages = messages;
        this.aggregates = aggregates;
        this.recipients = recipients;
        this.channels = channels;
        this.retries = retries;
        this.traces = traces;
        this.clock = clock;
    }

    /** Sends what is due of one message. */
    public void send(String messageId) {
        Message message = found(messageId);
        traces.continuing(message.traceparent(), () -> send(message));
    }

    private void send(Message message) {
        Set<ChannelKind> overtaken = messages.speakingAfter(message.thread(), message.step());
        Recipient recipient = recipients
                .in(message.thread())
                .orElseThrow(() -> new NoSuchAggregateException("recipient", message.thread()));
        Instant now = clock.instant();
        Instant until = now.plus(retries.claimFor());
        Map<Waiting, Outcome> outcomes = new LinkedHashMap<>();
        for (Waiting taken : take(message, overtaken, now, until)) {
            outcomes.put(taken, channels.handOver(taken.channel(), Outgoing.of(message, recipient, now)));
        }
        if (!outcomes.isEmpty()) {
            aggregates.change(message.id(), present -> present.after(outcomes, retries, clock.instant()));
        }
    }

    /** The deliveries that are this sender's now. */
    private Iterable<Waiting> take(Message message, Set<ChannelKind> overtaken, Instant now, Instant until) {
        Map<ChannelKind, Waiting> mine = new LinkedHashMap<>();
        aggregates.change(message.id(), present -> {
            mine.clear(); // The decision is asked again when another writer came first.
            for (Waiting due : present.due(now)) {
                if (!overtaken.contains(due.channel())) {
                    mine.put(due.channel(), due.taken(until));
                }
            }
            return present.take(overtaken, now, until);
        });
        return mine.values();
    }

    private Message found(String messageId) {
        return aggregates
                .find(messageId)
                .orElseThrow(() -> new NoSuchAggregateException("message", messageId))
                .state();
    }
}
