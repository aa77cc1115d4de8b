package org.lamplighter.notification.message;

import org.lamplighter.notification.preferences.ChannelKind;

/** A channel messages go out on. One adapter per {@link ChannelKind} at most; a kind without an adapter is not used. */
public interface MessageChannel {

    /** What a repeated message id does. */
    enum Repetition {
        /** Nothing: the channel keeps one message per id. Such a channel may be handed a message before that is recorded. */
        IGNORED,
        /** The customer may hear it twice. It is handed over only under a recorded claim, and a crash right after may repeat it. */
        HEARD
    }

    ChannelKind kind();

    Repetition repetition();

    /** Hands a message over. Whatever is thrown counts as a failure of this attempt. */
    Outcome handOver(Outgoing message);
}
