package org.lamplighter.dispatch.geo;

import java.time.Duration;

/**
 * How long a crew takes to a place: the great circle, stretched to roads, at an even speed.
 *
 * @param kilometresPerHour mean speed on the road, above 0
 * @param roadFactor length of the road over the great circle, at least 1
 * @param turnout from being called to driving off
 */
public record Travel(double kilometresPerHour, double roadFactor, Duration turnout) {

    public Travel {
        if (!(kilometresPerHour > 0) || !(roadFactor >= 1) || turnout.isNegative()) {
            throw new IllegalArgumentException("speed above 0, road factor at least 1, turnout not negative");
        }
    }

    /** Time on the road, to the second. */
    public Duration between(Position from, Position to) {
        double kilometres = from.metresTo(to) / 1000 * roadFactor;
        return Duration.ofSeconds(Math.round(kilometres / kilometresPerHour * 3600));
    }

    /** From being called to being there. */
    public Duration whenCalled(Position from, Position to) {
        return turnout.plus(between(from, to));
    }
}
