package org.lamplighter.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.notification.preferences.ChannelKind;

/** Messages as they are looked for. */
public interface Messages {

    /** Ids of messages for which something has to be done by now, the longest overdue first. */
    List<String> dueBy(Instant now, int atMost);

    /** The channels on which a later step of the thread speaks, or is still going to. */
    Set<ChannelKind> speakingAfter(String thread, long step);

    /**
     * A customer's inbox, newest first.
     *
     * @param before place of the last message seen, to read on from there
     */
    List<Stored<Message>> inbox(String customer, @Nullable String before, int atMost);
}
