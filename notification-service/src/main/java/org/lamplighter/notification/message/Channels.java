package org.lamplighter.notification.message;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lamplighter.notification.preferences.ChannelKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels in service. */
public final class Channels {

    private static final Logger log = LoggerFactory.getLogger(Channels.class);

    private final Map<ChannelKind, MessageChannel> byKind = new EnumMap<>(ChannelKind.class);

    public Channels(Collection<MessageChannel> channels) {
        for (MessageChannel channel : channels) {
            if (byKind.put(channel.kind(), channel) != null) {
                throw new IllegalStateException("two channels for " + channel.kind());
            }
        }
    }

    Set<ChannelKind> inService() {
        return Collections.unmodifiableSet(byKind.keySet());
    }

    boolean ignoresRepetition(ChannelKind kind) {
        return channel(kind).repetition() == MessageChannel.Repetition.IGNORED;
    }

    /** Hands a message over; a channel that throws has failed this attempt. */
    Outcome handOver(ChannelKind kind, Outgoing message) {
        try {
            return channel(kind).handOver(message);
        } catch (RuntimeException e) {
            // Only the kind of failure: a channel's own words may quote the number or the text.
            log.warn(
                    "Channel {} failed on {}: {}",
                    kind,
                    message.id(),
                    e.getClass().getName());
            return new Outcome.Failed();
        }
    }

    /** A message may wait for a channel that a later version of the service no longer has: that is a failure of the attempt. */
    private MessageChannel channel(ChannelKind kind) {
        return Objects.requireNonNull(byKind.get(kind), () -> "no channel in service for " + kind);
    }
}
