package org.lamplighter.dispatch.supply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopRequested;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A stop of an account's supply for theft or breach (窃电、违约停电), from a supervisor's word to supply being back.
 *
 * <pre>
 * breach ─▶ ANNOUNCED ─ last notice ─▶ STOPPING ─ done ─▶ STOPPED ─ cause gone ─▶ GIVING_BACK ─ done ─▶ GIVEN_BACK
 * theft ───────────────────────────────▲ │                                          │  ▲
 *               │ called off   called off│                                  given up▼  │ asked again
 *               ▼                        ▼                                        SET_BACK
 *           CALLED_OFF ◀─ given up ─ CALLING_OFF
 *               └─ done all the same ────┴──────────────▶ GIVING_BACK
 * </pre>
 *
 * What a stage does not know leaves it as it is, so that crews' answers may come twice and late.
 */
public sealed interface StopCourse
        permits Announced, Stopping, CallingOff, Stopped, GivingBack, SetBack, CalledOff, GivenBack {

    CourseFacts facts();

    StopStage stage();

    /** When the clock has something to do with it, if it has. */
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /** The request that crews have of it now, if one. */
    default Optional<String> request() {
        return Optional.empty();
    }

    /** Whether nothing more is to come of it. */
    default boolean isOver() {
        return false;
    }

    /** A supervisor orders it: with notice where the rules ask for it, else crews are asked at once. */
    static Decision<StopCourse> ordered(CourseFacts wanted, String supervisor, Instant now, StopRules rules) {
        StopRule rule = rules.on(now, wanted);
        if (rule.atOnce()) {
            CourseFacts facts = wanted.noted(StopStage.STOPPING, now, supervisor, null);
            Instant from = rules.begins(facts.ground(), now);
            return Decision.changed(new Stopping(facts, from, null), asked(facts, from, rule.stopWithin(), now));
        }
        CourseFacts facts = wanted.noted(StopStage.ANNOUNCED, now, supervisor, null);
        Instant stopAt = rules.begins(facts.ground(), now.plus(rule.notice()));
        return Decision.changed(
                new Announced(facts, stopAt, stopAt.minus(rule.lastNotice())),
                new SupplyStopAnnounced(facts.accountNumber(), facts.ground(), stopAt, now));
    }

    static SupplyStopRequested asked(CourseFacts facts, Instant from, Duration within, Instant now) {
        return new SupplyStopRequested(
                facts.accountNumber(), facts.courseId(), facts.ground(), facts.lines(), from, from.plus(within), now);
    }

    /** The clock. */
    default Decision<StopCourse> timeComes(Instant now, StopRules rules) {
        return Decision.unchanged();
    }

    /**
     * Somebody calls it off.
     *
     * @param reason a stable code
     * @param by the supervisor's subject; {@code null} when the account was marked as protected
     */
    default Decision<StopCourse> callOff(String reason, @Nullable String by, @Nullable String note, Instant now) {
        return Decision.rejected(Rejection.conflict("stop-cannot-be-called-off", stage().name()));
    }

    /** The cause is gone. */
    default Decision<StopCourse> giveBack(Return why, Instant now, StopRules rules) {
        return Decision.rejected(Rejection.conflict("supply-not-stopped", stage().name()));
    }

    /** The account is marked as protected: it is spared, or has its supply again. */
    default Decision<StopCourse> spare(Instant now, StopRules rules) {
        return Decision.unchanged();
    }

    /** A crew stopped supply. */
    default Decision<StopCourse> stopDone(Instant at, Instant now, StopRules rules) {
        return Decision.unchanged();
    }

    /** No crew will stop it. */
    default Decision<StopCourse> stopGivenUp(String reason, Instant now) {
        return Decision.unchanged();
    }

    /** A crew gave supply back. */
    default Decision<StopCourse> returnDone(Instant at) {
        return Decision.unchanged();
    }

    /** No crew will give it back: it has to be asked for again. */
    default Decision<StopCourse> returnGivenUp(String requestId, String reason, Instant now, StopRules rules) {
        return Decision.unchanged();
    }

    /** Whether crews were asked by this request to give its supply back. */
    default boolean asksBack(String requestId) {
        return false;
    }
}
