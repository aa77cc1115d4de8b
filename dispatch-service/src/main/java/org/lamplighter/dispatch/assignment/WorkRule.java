package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.util.Map;
import org.lamplighter.dispatch.crew.Skill;

/**
 * What a kind of work that is no repair asks of a crew.
 *
 * @param skill what it must be able to do
 * @param takes how long it is there
 * @param weight what a second of waiting counts where one of an ordinary repair counts 1; below 1, so that no repair waits for it
 * @param materials what of the vehicle it uses up, and how much
 */
public record WorkRule(Skill skill, Duration takes, double weight, Map<String, Integer> materials) {

    static final double LEAST_WEIGHT = 0.01;

    public WorkRule {
        materials = Map.copyOf(materials);
        if (takes.isNegative() || !(weight >= LEAST_WEIGHT && weight < 1)) {
            throw new IllegalArgumentException("other work counts less than a repair, and takes its time");
        }
    }
}
