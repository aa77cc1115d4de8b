package org.lamplighter.planner;

import java.time.Duration;

/**
 * When the search ends: whichever comes first.
 *
 * @param time on the wall clock
 * @param rounds parts torn up and mended
 */
public record Effort(Duration time, long rounds) {

    public static Effort of(Duration time) {
        return new Effort(time, Long.MAX_VALUE);
    }

    /** The same answer on every machine, unless it takes more than a minute. */
    public static Effort rounds(long rounds) {
        return new Effort(Duration.ofMinutes(1), rounds);
    }
}
