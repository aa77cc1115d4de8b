package org.lamplighter.billing.arrears;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /** How often a prepaid account is looked at while nothing is wrong, for the same reason. */
    static final Duration WATCH = Duration.ofDays(1);

    private final Arrears present;
    private final Situation situation;
    private final News news;
    private final Onward onward;
    private Step step;
    private int requests;
    private List<String> answered;

    Course(Arrears present, Owing owing, Limits limits, Instant now) {
        this.present = present;
        this.situation = new Situation(owing, limits, now);
        this.news = new News(present.accountNumber().value(), owing, now);
        this.step = present.step();
        this.requests = present.requests();
        this.answered = present.answered();
        this.onward = new Onward(situation, news, this::nextRequest);
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
        Instant now = situation.now();
        if (situation.owing().guarded()) {
            return Decision.rejected(Rejection.conflict("account-protected"));
        }
        if (situation.ground() != Ground.TO_STOP) {
            return Decision.rejected(Rejection.conflict("nothing-to-stop-for"));
        }
        boolean prepaid = situation.owing().prepaid();
        Instant stopAt = prepaid
                ? situation.stopAt(now)
                : situation
                        .limits()
                        .inHours(now.plus(Duration.ofDays(situation.limits().noticeDays())));
        step = new Step.Noticed(by, now, stopAt);
        if (!prepaid) { // prepaid power has the last notice alone
            news.announced(stopAt);
        }
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
        Instant now = situation.now();
        step = new Step.Refused(
                by, reason, now, now.plus(Duration.ofDays(situation.limits().askAgainDays())));
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
            when stopping.requestId().equals(requestId) -> new Step.ForApproval(situation.now(), reason);
            case Step.CalledOff off when off.requestId().equals(requestId) -> onward.eased();
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
                        ? new Step.RestoreSetBack(
                                restoring.since(),
                                reason,
                                situation.now().plus(situation.limits().restoreAgain()))
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
            step = onward.next(before);
        } while (!step.equals(before));
        Arrears next = new Arrears(
                present.accountNumber(),
                situation.owing(),
                step.stage(),
                step,
                situation.lookAt(step, present),
                requests,
                answered,
                present.changedAt());
        if (next.equals(present)) {
            return Decision.unchanged();
        }
        return Decision.changed(next.changed(situation.now()), news.events());
    }

    private String nextRequest() {
        requests++;
        return Ids.derived("F", present.accountNumber().value(), Integer.toString(requests));
    }
}
