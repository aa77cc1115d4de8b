package org.lamplighter.billing.arrears;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.personal.AccountNumber;

/** Arrears of a household in Gusu, at noon. */
final class Debts {

    static final Instant NOON = Instant.parse("2026-12-22T04:00:00Z");
    static final AccountNumber ACCOUNT = new AccountNumber("3205080001");
    static final Limits LIMITS = new Limits(
            0,
            30,
            3,
            Money.of("30"),
            7,
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            30,
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofMinutes(10));

    private Debts() {}

    static Owing owing(String balance, @Nullable LocalDate oldestDue, boolean guarded) {
        return new Owing("320508", CustomerClass.RESIDENTIAL, false, guarded, Money.of(balance), oldestDue);
    }

    static Owing prepaid(String balance, boolean guarded) {
        return new Owing("320508", CustomerClass.RESIDENTIAL, true, guarded, Money.of(balance), null);
    }

    /** Late enough for a stop at {@link #NOON}. */
    static Owing longLate(boolean guarded) {
        return owing("-113.11", LocalDate.of(2026, 11, 1), guarded);
    }

    static Owing nothing() {
        return owing("0", null, false);
    }

    static Arrears at(Step step) {
        return new Arrears(ACCOUNT, longLate(false), step.stage(), step, null, 2, List.of(), NOON.minusSeconds(60));
    }

    /** At a stage, with its time over or not. */
    static Arrears at(Stage stage, boolean timeIsOver) {
        Instant then = timeIsOver ? NOON : NOON.plus(Duration.ofDays(9));
        Instant before = NOON.minus(Duration.ofDays(timeIsOver ? 4 : 1));
        Instant soon = timeIsOver ? NOON : NOON.plus(Duration.ofMinutes(10));
        return at(
                switch (stage) {
                    case CLEAR -> new Step.Clear();
                    case REMINDED -> new Step.Reminded(before);
                    case HELD -> new Step.Held(before);
                    case FOR_APPROVAL -> new Step.ForApproval(before, null);
                    case REFUSED -> new Step.Refused("desk:s", RefusalReason.HARDSHIP, before, then);
                    case NOTICED -> new Step.Noticed("desk:s", before, then);
                    case FINALLY_NOTICED -> new Step.FinallyNoticed(before, soon);
                    case STOPPING -> new Step.Stopping("F-1", before);
                    case CALLED_OFF -> new Step.CalledOff("F-1", before);
                    case STOPPED -> new Step.Stopped(before);
                    case RESTORING -> new Step.Restoring(before, "F-2", before);
                    case RESTORE_SET_BACK -> new Step.RestoreSetBack(before, "NO_ACCESS", soon);
                });
    }

    static Course course(Arrears arrears, Owing owing) {
        return new Course(arrears, owing, LIMITS, NOON);
    }
}
