package org.lamplighter.billing.arrears;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * One decision about an account's arrears. Whatever happens, the step is then taken on as far as facts and time allow, so that
 * for example a stop that was done after the payment is answered with a restoration in the same write.
 *
 * <pre>
 *  CLEAR ─▶ REMINDED ─▶ FOR_APPROVAL ─▶ NOTICED ─▶ FINALLY_NOTICED ─▶ STOPPING ─▶ STOPPED ─▶ RESTORING ─▶ CLEAR
 *    ▲         │  ▲prepaid    │ no ─▶ REFUSED          ▲ prepaid         │ paid                   │ given up
 *    └─ paid ──┴──┴───────────┴───────────┴────────────┘                 ▼                        ▼
 *    ◀──────────────────────────── crews left it ──────────────────── CALLED_OFF           RESTORE_SET_BACK
 *  protected: HELD instead of anything after REMINDED
 * </pre>
 */
final class Course {

    /** How often facts are looked at again while a stop is under way, in case news of them was lost with a process. */
    static final Duration HEAL = Duration.ofHours(1);

    private final Arrears present;
    private final Owing owing;
    private final Limits limits;
    private final Instant now;
    private final Ground ground;
    private final News news;
    private Step step;
    private int requests;
    private List<String> answered;

    Course(Arrears present, Owing owing, Limits limits, Instant now) {
        this.present = present;
        this.owing = owing;
        this.limits = limits;
        this.now = now;
        this.ground = limits.ground(owing, now);
        this.news = new News(present.accountNumber().value(), owing, now);
        this.step = present.step();
        this.requests = present.requests();
        this.answered = present.answered();
    }

    /** Time went on, or facts may have changed. */
    Decision<Arrears> looked() {
        return goneOn();
    }

    /** A person approves that supply is stopped. */
    Decision<Arrears> approved(String by) {
        if (!(step instanceof Step.ForApproval)) {
            return outOfOrder();
        }
        if (owing.guarded()) {
            return Decision.rejected(Rejection.conflict("account-protected"));
        }
        if (ground != Ground.TO_STOP) {
            return Decision.rejected(Rejection.conflict("nothing-to-stop-for"));
        }
        if (owing.prepaid()) {
            step = finallyNoticed(now);
            return goneOn();
        }
        Instant stopAt = limits.inHours(now.plus(Duration.ofDays(limits.noticeDays())));
        step = new Step.Noticed(by, now, stopAt);
        news.announced(stopAt);
        return goneOn();
    }

    /** A person refuses it, or takes an approval back as long as crews were not asked. */
    Decision<Arrears> refused(String by, RefusalReason reason) {
        switch (step) {
            case Step.ForApproval _ -> {}
            case Step.Noticed _, Step.FinallyNoticed _ -> news.calledOff(null, "REFUSED");
            default -> {
                return outOfOrder();
            }
        }
        step = new Step.Refused(by, reason, now, now.plus(Duration.ofDays(limits.askAgainDays())));
        return goneOn();
    }

    /** A crew stopped supply. */
    Decision<Arrears> stopDone(String requestId, Instant at) {
        return answered(requestId, before -> switch (before) {
            case Step.Stopped _, Step.Restoring _, Step.RestoreSetBack _ -> before;
            default -> {
                news.stopped(at);
                yield new Step.Stopped(at);
            }
        });
    }

    /** Crews did not stop supply. */
    Decision<Arrears> stopGivenUp(String requestId, String reason) {
        return answered(requestId, before -> switch (before) {
            case Step.Stopping stopping
            when stopping.requestId().equals(requestId) -> new Step.ForApproval(now, reason);
            case Step.CalledOff off when off.requestId().equals(requestId) -> eased();
            default -> before;
        });
    }

    /** A crew gave supply back. */
    Decision<Arrears> restoreDone(String requestId, Instant at) {
        return answered(requestId, before -> {
            boolean isBack = before instanceof Step.Restoring
                    || before instanceof Step.RestoreSetBack
                    || (before instanceof Step.Stopped stopped && at.isAfter(stopped.since()));
            if (isBack) {
                news.restored(at);
                return new Step.Clear();
            }
            return before;
        });
    }

    /** Crews did not give supply back. */
    Decision<Arrears> restoreGivenUp(String requestId, String reason) {
        return answered(
                requestId,
                before -> before instanceof Step.Restoring restoring
                                && restoring.requestId().equals(requestId)
                        ? new Step.RestoreSetBack(restoring.since(), reason, now.plus(limits.restoreAgain()))
                        : before);
    }

    private Decision<Arrears> answered(String requestId, UnaryOperator<Step> effect) {
        if (!answered.contains(requestId)) {
            List<String> more = new ArrayList<>(answered);
            more.add(requestId);
            answered = more.subList(Math.max(0, more.size() - Arrears.MOST_ANSWERS), more.size());
            step = effect.apply(step);
        }
        return goneOn();
    }

    private Decision<Arrears> outOfOrder() {
        return Decision.rejected(Rejection.conflict("arrears-step-out-of-order", step.stage()));
    }

    private Decision<Arrears> goneOn() {
        Step before;
        do {
            before = step;
            step = next(before);
        } while (!step.equals(before));
        Arrears next = new Arrears(
                present.accountNumber(), owing, step.stage(), step, lookAt(), requests, answered, present.changedAt());
        if (next.equals(present)) {
            return Decision.unchanged();
        }
        List<Event> told = news.events();
        return Decision.changed(next.changed(now), told);
    }

    private Step next(Step before) {
        return switch (before) {
            case Step.Clear _ -> ground == Ground.NONE ? before : reminded();
            case Step.Reminded reminded -> afterReminder(reminded);
            case Step.Held _ -> ground == Ground.TO_STOP && owing.guarded() ? before : released(before);
            case Step.ForApproval _ -> mayStop() ? before : eased();
            case Step.Refused refused -> afterRefusal(refused);
            case Step.Noticed noticed -> mayStop() ? finallyNoticed(noticed.stopAt()) : calledOff(null);
            case Step.FinallyNoticed notice -> mayStop() ? afterLastNotice(notice) : calledOff(null);
            case Step.Stopping stopping -> mayStop() ? before : calledOff(stopping.requestId());
            case Step.Stopped stopped -> mayStop() ? before : restored(stopped.since(), reason());
            case Step.RestoreSetBack back -> now.isBefore(back.againAt()) ? before : restored(back.since(), "AGAIN");
            case Step.CalledOff _, Step.Restoring _ -> before;
        };
    }

    private boolean mayStop() {
        return ground == Ground.TO_STOP && !owing.guarded();
    }

    private Step reminded() {
        news.reminded();
        return new Step.Reminded(now);
    }

    private Step afterReminder(Step.Reminded reminded) {
        if (ground == Ground.NONE) {
            return new Step.Clear();
        }
        boolean tooEarly = now.isBefore(remindedUntil(reminded));
        return ground == Ground.TO_REMIND || tooEarly ? reminded : stopOrAsk(reminded);
    }

    private Instant remindedUntil(Step.Reminded reminded) {
        return owing.prepaid() ? reminded.at() : reminded.at().plus(Duration.ofDays(limits.remindedForDays()));
    }

    private Step released(Step before) {
        return ground == Ground.TO_STOP ? stopOrAsk(before) : new Step.Clear();
    }

    /** The ground is there: a prepaid supply is stopped by the clock, any other by a person's word, a protected one never. */
    private Step stopOrAsk(Step waiting) {
        if (owing.guarded()) {
            return new Step.Held(now);
        }
        if (!owing.prepaid()) {
            return new Step.ForApproval(now, null);
        }
        step = waiting;
        return finallyNoticed(now);
    }

    private Step afterRefusal(Step.Refused refused) {
        if (!mayStop()) {
            return eased();
        }
        return now.isBefore(refused.until()) ? refused : new Step.ForApproval(now, null);
    }

    /** The last notice goes out so long before the stop, be the clock late or the hour wrong. */
    private Step finallyNoticed(Instant earliest) {
        Instant stopAt = stopAt(earliest);
        if (now.isBefore(stopAt.minus(limits.finalNotice()))) {
            return step;
        }
        news.imminent(stopAt);
        return new Step.FinallyNoticed(now, stopAt);
    }

    private Instant stopAt(Instant earliest) {
        Instant noticed = now.plus(limits.finalNotice());
        return limits.inHours(earliest.isAfter(noticed) ? earliest : noticed);
    }

    private Step afterLastNotice(Step.FinallyNoticed notice) {
        if (now.isBefore(notice.stopAt())) {
            return notice;
        }
        boolean stale = now.isAfter(notice.stopAt().plus(limits.finalNoticeHolds()))
                || !limits.inHours(now).equals(now);
        if (stale) {
            return finallyNoticed(now);
        }
        String requestId = nextRequest();
        news.stopOrdered(requestId, now.plus(limits.stopWithin()));
        return new Step.Stopping(requestId, now);
    }

    private Step calledOff(@Nullable String requestId) {
        news.calledOff(requestId, reason());
        return requestId == null ? eased() : new Step.CalledOff(requestId, now);
    }

    private Step restored(Instant since, String reason) {
        String requestId = nextRequest();
        news.restoreOrdered(requestId, reason, now.plus(limits.restoreWithin()));
        return new Step.Restoring(since, requestId, now);
    }

    private String nextRequest() {
        requests++;
        return Ids.derived("F", present.accountNumber().value(), Integer.toString(requests));
    }

    /** Supply is on, and whatever was under way is not any more. */
    private Step eased() {
        return ground == Ground.TO_STOP && owing.guarded() ? new Step.Held(now) : new Step.Clear();
    }

    private String reason() {
        return ground == Ground.TO_STOP ? "PROTECTED" : "PAID";
    }

    private @Nullable Instant lookAt() {
        return switch (step) {
            case Step.Clear _ -> limits.growsAt(owing, ground);
            case Step.Reminded reminded -> afterReminderAt(reminded);
            case Step.Refused refused -> refused.until();
            case Step.Noticed noticed -> stopAt(noticed.stopAt()).minus(limits.finalNotice());
            case Step.FinallyNoticed notice -> afterLastNoticeAt(notice);
            case Step.RestoreSetBack back -> back.againAt();
            case Step.Held _, Step.ForApproval _, Step.Stopping _, Step.Stopped _ -> healAt();
            case Step.CalledOff _, Step.Restoring _ -> null;
        };
    }

    private @Nullable Instant afterReminderAt(Step.Reminded reminded) {
        if (ground != Ground.TO_STOP) {
            return limits.growsAt(owing, ground);
        }
        Instant until = remindedUntil(reminded);
        return now.isBefore(until) ? until : stopAt(now).minus(limits.finalNotice());
    }

    private Instant afterLastNoticeAt(Step.FinallyNoticed notice) {
        return now.isBefore(notice.stopAt()) ? notice.stopAt() : stopAt(now).minus(limits.finalNotice());
    }

    /** The same as before while it lasts, so that looking alone changes nothing. */
    private Instant healAt() {
        Instant before = present.lookAt();
        if (before != null && before.isAfter(now) && step.equals(present.step())) {
            return before;
        }
        return now.plus(HEAL);
    }
}
