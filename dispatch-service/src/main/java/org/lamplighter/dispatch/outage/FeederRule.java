package org.lamplighter.dispatch.outage;

import java.time.Duration;

/**
 * When outages of transformer areas are taken for one outage of their feeder.
 *
 * @param areas so many transformer areas of one feeder, at least 2
 * @param within recognised within so long of each other
 */
public record FeederRule(int areas, Duration within) {

    public FeederRule {
        if (areas < 2 || within.isNegative()) {
            throw new IllegalArgumentException("at least two areas, within a time that is not negative");
        }
    }
}
