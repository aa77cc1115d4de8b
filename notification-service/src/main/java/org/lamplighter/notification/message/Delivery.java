package org.lamplighter.notification.message;

import java.time.Instant;
import org.lamplighter.notification.preferences.ChannelKind;

/**
 * One message on one channel.
 *
 * <pre>
 *            take                 taken
 *  Waiting ────────► Waiting ───────────► Sent
 *     │   (claimed)     │ └── failed ───► Waiting (later), after the last attempt GivenUp
 *     └── overtaken ──► └──── refused ──► GivenUp            Omitted: the rules said never
 * </pre>
 */
public sealed interface Delivery {

    ChannelKind channel();

    /**
     * It has yet to go out.
     *
     * @param attempts how often it was tried
     * @param dueAt when the next attempt may begin; while one is under way, when it counts as lost
     */
    record Waiting(ChannelKind channel, int attempts, Instant dueAt) implements Delivery {

        boolean isDue(Instant now) {
            return !dueAt.isAfter(now);
        }

        /** Keeps it for one sender until then. */
        Waiting taken(Instant until) {
            return new Waiting(channel, attempts + 1, until);
        }

        /** Enters what the channel answered to the attempt. */
        Delivery after(Outcome outcome, RetryPolicy retries, Instant now) {
            return switch (outcome) {
                case Outcome.Taken() -> new Sent(channel, attempts, now);
                case Outcome.Refused() -> new GivenUp(channel, attempts, now, Reason.REFUSED);
                case Outcome.Failed() ->
                    retries.isExhausted(attempts)
                            ? new GivenUp(channel, attempts, now, Reason.TRIED_TOO_OFTEN)
                            : new Waiting(channel, attempts, now.plus(retries.pauseAfter(attempts)));
            };
        }

        GivenUp overtaken(Instant now) {
            return new GivenUp(channel, attempts, now, Reason.OVERTAKEN);
        }
    }

    /** The channel took it. */
    record Sent(ChannelKind channel, int attempts, Instant at) implements Delivery {}

    /** It will not be tried again. */
    record GivenUp(ChannelKind channel, int attempts, Instant at, Reason reason) implements Delivery {}

    /** It was never meant to go out here. */
    record Omitted(ChannelKind channel, Reason reason) implements Delivery {}

    /** Whether this channel has told the customer, or is still going to. */
    default boolean speaks() {
        return switch (this) {
            case Waiting ignored -> true;
            case Sent ignored -> true;
            case GivenUp ignored -> false;
            case Omitted ignored -> false;
        };
    }
}
