package org.lamplighter.dispatch.supply;

import java.time.Instant;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Called off. A crew that was silent for longer than it had time may still have done it.
 *
 * @param reason a stable code
 */
public record CalledOff(CourseFacts facts, String reason) implements StopCourse {

    @Override
    public StopStage stage() {
        return StopStage.CALLED_OFF;
    }

    @Override
    public boolean isOver() {
        return true;
    }

    @Override
    public Decision<StopCourse> stopDone(Instant at, Instant now, StopRules rules) {
        return facts.history().stream().anyMatch(step -> step.stage() == StopStage.STOPPING)
                ? GivingBack.stoppedAllTheSame(facts, at, now, rules)
                : Decision.unchanged();
    }
}
