package org.lamplighter.notification.message;

import java.time.Instant;

/** What the rules say of one message on one channel. */
public sealed interface Verdict {

    /** It goes out at once. */
    record Now() implements Verdict {}

    /** It waits. */
    record Later(Instant until) implements Verdict {}

    /** It does not go out on this channel, for the reason named. */
    record Never(Reason reason) implements Verdict {}
}
