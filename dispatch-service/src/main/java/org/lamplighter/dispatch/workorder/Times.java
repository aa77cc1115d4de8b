package org.lamplighter.dispatch.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Rejection;

/** Times that a phone tells. */
final class Times {

    /** Phones' clocks go a little wrong. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private Times() {}

    static Rejection implausible() {
        return Rejection.invalid("time-implausible");
    }

    /** The time a phone told, or now; nothing when it lies in the future. A clock a little ahead is taken for now. */
    static Optional<Instant> told(@Nullable Instant told, Instant now) {
        if (told == null) {
            return Optional.of(now);
        }
        if (told.isAfter(now.plus(AHEAD))) {
            return Optional.empty();
        }
        return Optional.of(told.isAfter(now) ? now : told);
    }
}
