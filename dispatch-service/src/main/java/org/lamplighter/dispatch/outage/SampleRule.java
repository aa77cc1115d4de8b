package org.lamplighter.dispatch.outage;

import java.time.Duration;

/**
 * How it is made sure that a feeder outage is over for everybody.
 *
 * @param customers of each of its outages at most so many are asked
 * @param enough so many of them must say that they have supply; all of them where fewer were asked
 * @param answerWithin after so long without anybody saying that it is still dark it counts as over
 */
public record SampleRule(int customers, int enough, Duration answerWithin) {

    public SampleRule {
        if (customers < 1 || enough < 1 || answerWithin.isNegative()) {
            throw new IllegalArgumentException("at least one customer, and a time that is not negative");
        }
    }
}
