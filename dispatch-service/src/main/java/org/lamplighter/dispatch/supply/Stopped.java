package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.List;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Supply is stopped.
 *
 * @param stoppedAt since when, by the crew's clock
 */
public record Stopped(CourseFacts facts, Instant stoppedAt) implements StopCourse {

    @Override
    public StopStage stage() {
        return StopStage.STOPPED;
    }

    @Override
    public Decision<StopCourse> giveBack(Return why, Instant now, StopRules rules) {
        return GivingBack.first(facts, stoppedAt, why, now, rules, List.of());
    }

    @Override
    public Decision<StopCourse> spare(Instant now, StopRules rules) {
        return giveBack(new Return(Return.PROTECTED, now, null, null), now, rules);
    }
}
