package org.lamplighter.notification.message;

import org.lamplighter.notification.preferences.ChannelKind;

/** The inbox. The recorded message is the inbox entry: it is delivered by being recorded. */
public final class InAppChannel implements MessageChannel {

    @Override
    public ChannelKind kind() {
        return ChannelKind.IN_APP;
    }

    @Override
    public Repetition repetition() {
        return Repetition.IGNORED;
    }

    @Override
    public Outcome handOver(Outgoing message) {
        return new Outcome.Taken();
    }
}
