package org.lamplighter.billing.arrears;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about arrears rests on.
 *
 * @param owing what account and ledger say
 * @param limits the rules of the day
 * @param now the moment
 */
record Situation(Owing owing, Limits limits, Instant now) {

    Ground ground() {
        return limits.ground(owing, now);
    }

    boolean mayStop() {
        return ground() == Ground.TO_STOP && !owing.guarded();
    }

    /** Before this a reminder is no reason to go on. */
    Instant remindedUntil(Step.Reminded reminded) {
        return owing.prepaid() ? reminded.at() : reminded.at().plus(Duration.ofDays(limits.remindedForDays()));
    }

    /** When supply may be stopped at the earliest, if the last notice were given now or later. */
    Instant stopAt(Instant earliest) {
        Instant noticed = now.plus(limits.finalNotice());
        return limits.inHours(earliest.isAfter(noticed) ? earliest : noticed);
    }

    /** When the last notice is due, so long before the stop, be the clock late or the hour wrong. */
    Instant noticeAt(Instant earliestStop) {
        return stopAt(earliestStop).minus(limits.finalNotice());
    }

    /** When time alone may change a step; absent when only news may. */
    @Nullable
    Instant lookAt(Step step, Arrears before) {
        return switch (step) {
            case Step.Clear _ -> growsAt(step, before);
            case Step.Reminded reminded -> afterReminderAt(reminded, before);
            case Step.Refused refused -> refused.until();
            case Step.Noticed noticed -> noticeAt(noticed.stopAt());
            case Step.FinallyNoticed notice -> now.isBefore(notice.stopAt()) ? notice.stopAt() : noticeAt(now);
            case Step.RestoreSetBack back -> back.againAt();
            case Step.Held _, Step.ForApproval _, Step.Stopping _, Step.Stopped _ -> healAt(step, before, Course.HEAL);
            case Step.CalledOff _, Step.Restoring _ -> null;
        };
    }

    /** Prepaid power is used as days come in, not as time goes on. */
    private @Nullable Instant growsAt(Step step, Arrears before) {
        return owing.prepaid() ? healAt(step, before, Course.WATCH) : limits.growsAt(owing, ground());
    }

    private @Nullable Instant afterReminderAt(Step.Reminded reminded, Arrears before) {
        if (ground() != Ground.TO_STOP) {
            return growsAt(reminded, before);
        }
        Instant until = remindedUntil(reminded);
        return now.isBefore(until) ? until : noticeAt(now);
    }

    /** The same as before while it lasts, so that looking alone changes nothing. */
    private Instant healAt(Step step, Arrears before, Duration pause) {
        Instant planned = before.lookAt();
        if (planned != null && planned.isAfter(now) && step.equals(before.step())) {
            return planned;
        }
        return now.plus(pause);
    }
}
