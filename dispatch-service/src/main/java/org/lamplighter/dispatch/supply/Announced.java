package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopImminent;
import org.lamplighter.kit.aggregate.Decision;

/**
 * The customer was given notice, and nobody is asked to stop supply yet.
 *
 * @param stopAt supply is not stopped before
 * @param dueAt when the last notice is given and crews are asked
 */
public record Announced(CourseFacts facts, Instant stopAt, Instant dueAt) implements StopCourse {

    @Override
    public StopStage stage() {
        return StopStage.ANNOUNCED;
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(dueAt);
    }

    /** A clock that is late is no excuse: the last notice is always so long before the stop, and no stop begins outside the hours. */
    @Override
    public Decision<StopCourse> timeComes(Instant now, StopRules rules) {
        if (now.isBefore(dueAt)) {
            return Decision.unchanged();
        }
        StopRule rule = rules.on(now, facts);
        Instant soonest = now.plus(rule.lastNotice());
        Instant begins = rules.begins(facts.ground(), soonest.isAfter(stopAt) ? soonest : stopAt);
        Instant notice = begins.minus(rule.lastNotice());
        if (notice.isAfter(now)) {
            return Decision.changed(new Announced(facts, begins, notice));
        }
        return Decision.changed(
                new Stopping(facts.noted(StopStage.STOPPING, now, null, null), begins, now),
                new SupplyStopImminent(facts.accountNumber(), facts.ground(), begins, now),
                StopCourse.asked(facts, begins, rule.stopWithin(), now));
    }

    @Override
    public Decision<StopCourse> callOff(String reason, @Nullable String by, @Nullable String note, Instant now) {
        return Decision.changed(
                new CalledOff(facts.noted(StopStage.CALLED_OFF, now, by, note == null ? reason : note), reason),
                new SupplyStopCalledOff(facts.accountNumber(), null, facts.ground(), reason, now));
    }

    @Override
    public Decision<StopCourse> spare(Instant now, StopRules rules) {
        return callOff(Return.PROTECTED, null, null, now);
    }
}
