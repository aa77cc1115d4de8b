package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Crews are asked to stop supply.
 *
 * @param stopAt no crew begins before
 * @param lastNoticeAt when the customer was told the last time, if the rules ask for it
 */
public record Stopping(
        CourseFacts facts, Instant stopAt, @Nullable Instant lastNoticeAt) implements StopCourse {

    @Override
    public Optional<String> request() {
        return Optional.of(facts.courseId());
    }

    @Override
    public StopStage stage() {
        return StopStage.STOPPING;
    }

    /** Crews are told; who did it before hearing of it says so, and supply comes back. */
    @Override
    public Decision<StopCourse> callOff(String reason, @Nullable String by, @Nullable String note, Instant now) {
        return Decision.changed(
                new CallingOff(facts.noted(StopStage.CALLING_OFF, now, by, note == null ? reason : note), reason),
                new SupplyStopCalledOff(facts.accountNumber(), facts.courseId(), facts.ground(), reason, now));
    }

    @Override
    public Decision<StopCourse> stopDone(Instant at, Instant now, StopRules rules) {
        return Decision.changed(
                new Stopped(facts.noted(StopStage.STOPPED, at, null, null), at),
                new SupplyStopped(facts.accountNumber(), facts.ground(), at));
    }

    /** A dispatcher called the order off. */
    @Override
    public Decision<StopCourse> stopGivenUp(String reason, Instant now) {
        return Decision.changed(
                new CalledOff(facts.noted(StopStage.CALLED_OFF, now, null, reason), reason),
                new SupplyStopCalledOff(facts.accountNumber(), facts.courseId(), facts.ground(), reason, now));
    }

    @Override
    public Decision<StopCourse> spare(Instant now, StopRules rules) {
        return callOff(Return.PROTECTED, null, null, now);
    }
}
