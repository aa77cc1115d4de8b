package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.Optional;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Crews gave the return of supply up; nobody sits in the dark for good because of that.
 *
 * @param stoppedAt since when it is stopped
 * @param why why it is given back
 * @param doneBy until when, as the customer was promised
 * @param attempt how often crews were asked
 * @param dueAt when they are asked again
 */
public record SetBack(CourseFacts facts, Instant stoppedAt, Return why, Instant doneBy, int attempt, Instant dueAt)
        implements StopCourse {

    @Override
    public StopStage stage() {
        return StopStage.SET_BACK;
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(dueAt);
    }

    @Override
    public Decision<StopCourse> timeComes(Instant now, StopRules rules) {
        if (now.isBefore(dueAt)) {
            return Decision.unchanged();
        }
        GivingBack again = new GivingBack(
                facts.noted(StopStage.GIVING_BACK, now, null, Return.AGAIN), stoppedAt, why, doneBy, attempt + 1);
        return Decision.changed(again, again.asked(Return.AGAIN, now));
    }

    @Override
    public boolean asksBack(String requestId) {
        return GivingBack.isRequest(facts, attempt, requestId);
    }

    /** A crew was heard of late. */
    @Override
    public Decision<StopCourse> returnDone(Instant at) {
        return GivingBack.done(facts, stoppedAt, at);
    }
}
