package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.Optional;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Called off while crews were asked; they say whether they did it.
 *
 * @param reason a stable code
 */
public record CallingOff(CourseFacts facts, String reason) implements StopCourse {

    @Override
    public Optional<String> request() {
        return Optional.of(facts.courseId());
    }

    @Override
    public StopStage stage() {
        return StopStage.CALLING_OFF;
    }

    @Override
    public Decision<StopCourse> stopDone(Instant at, Instant now, StopRules rules) {
        return GivingBack.stoppedAllTheSame(facts, at, now, rules);
    }

    /** The customer was told when it was called off. */
    @Override
    public Decision<StopCourse> stopGivenUp(String told, Instant now) {
        return Decision.changed(new CalledOff(facts.noted(StopStage.CALLED_OFF, now, null, null), reason));
    }
}
