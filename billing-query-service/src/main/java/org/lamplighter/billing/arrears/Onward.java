package org.lamplighter.billing.arrears;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a step on as far as facts and time allow, one stage at a time. */
final class Onward {

    private final Situation situation;
    private final Owing owing;
    private final Limits limits;
    private final Instant now;
    private final Ground ground;
    private final News news;
    private final Supplier<String> nextRequest;

    Onward(Situation situation, News news, Supplier<String> nextRequest) {
        this.situation = situation;
        this.owing = situation.owing();
        this.limits = situation.limits();
        this.now = situation.now();
        this.ground = situation.ground();
        this.news = news;
        this.nextRequest = nextRequest;
    }

    /** What follows; the same when nothing does. */
    Step next(Step before) {
        boolean mayStop = situation.mayStop();
        return switch (before) {
            case Step.Clear _ -> ground == Ground.NONE ? before : reminded();
            case Step.Reminded reminded -> afterReminder(reminded);
            case Step.Held _ -> ground == Ground.TO_STOP && owing.guarded() ? before : released(before);
            case Step.ForApproval _ -> mayStop ? before : eased();
            case Step.Refused refused -> mayStop ? afterRefusal(refused) : eased();
            case Step.Noticed noticed -> mayStop ? finallyNoticed(noticed.stopAt(), before) : calledOff(null);
            case Step.FinallyNoticed notice -> mayStop ? afterLastNotice(notice) : calledOff(null);
            case Step.Stopping stopping -> mayStop ? before : calledOff(stopping.requestId());
            case Step.Stopped stopped -> mayStop ? before : restored(stopped.since(), reason());
            case Step.RestoreSetBack back -> now.isBefore(back.againAt()) ? before : restored(back.since(), "AGAIN");
            case Step.CalledOff _, Step.Restoring _ -> before;
        };
    }

    private Step reminded() {
        news.reminded();
        return new Step.Reminded(now);
    }

    private Step afterReminder(Step.Reminded reminded) {
        if (ground == Ground.NONE) {
            return new Step.Clear();
        }
        boolean tooEarly = now.isBefore(situation.remindedUntil(reminded));
        return ground == Ground.TO_REMIND || tooEarly ? reminded : stopOrAsk(reminded);
    }

    private Step released(Step before) {
        return ground == Ground.TO_STOP ? stopOrAsk(before) : new Step.Clear();
    }

    /** The ground is there: a prepaid supply is stopped by the clock, any other by a person's word, a protected one never. */
    private Step stopOrAsk(Step waiting) {
        if (owing.guarded()) {
            return new Step.Held(now);
        }
        return owing.prepaid() ? finallyNoticed(now, waiting) : new Step.ForApproval(now, null);
    }

    private Step afterRefusal(Step.Refused refused) {
        return now.isBefore(refused.until()) ? refused : new Step.ForApproval(now, null);
    }

    /** The last notice, or what is waited in until its time comes. */
    Step finallyNoticed(Instant earliestStop, Step waiting) {
        if (now.isBefore(situation.noticeAt(earliestStop))) {
            return waiting;
        }
        Instant stopAt = situation.stopAt(earliestStop);
        news.imminent(stopAt);
        return new Step.FinallyNoticed(now, stopAt);
    }

    private Step afterLastNotice(Step.FinallyNoticed notice) {
        if (now.isBefore(notice.stopAt())) {
            return notice;
        }
        boolean stale = now.isAfter(notice.stopAt().plus(limits.finalNoticeHolds()))
                || !limits.inHours(now).equals(now);
        if (stale) {
            return finallyNoticed(now, notice);
        }
        String requestId = nextRequest.get();
        news.stopOrdered(requestId, now.plus(limits.stopWithin()));
        return new Step.Stopping(requestId, now);
    }

    private Step calledOff(@Nullable String requestId) {
        news.calledOff(requestId, reason());
        return requestId == null ? eased() : new Step.CalledOff(requestId, now);
    }

    private Step restored(Instant since, String reason) {
        String requestId = nextRequest.get();
        news.restoreOrdered(requestId, reason, now.plus(limits.restoreWithin()));
        return new Step.Restoring(since, requestId, now);
    }

    /** Supply is on, and whatever was under way is not any more. */
    Step eased() {
        return ground == Ground.TO_STOP && owing.guarded() ? new Step.Held(now) : new Step.Clear();
    }

    private String reason() {
        return ground == Ground.TO_STOP ? "PROTECTED" : "PAID";
    }
}
