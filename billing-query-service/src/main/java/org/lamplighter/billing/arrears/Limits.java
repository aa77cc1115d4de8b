package org.lamplighter.billing.arrears;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * The rules that hold for a class of customer on a day ({@link ArrearsRule} names each).
 *
 * @param remindAfterDays days after the due day from which the customer is reminded
 * @param stopAfterDays days after the due day from which supply may be stopped
 * @param remindedForDays days between reminder and asking for approval, at the least
 * @param warnBelow credit under which a prepaid customer is warned
 * @param noticeDays whole days between notice and stop
 * @param finalNotice between the last notice and the stop
 * @param finalNoticeHolds a last notice that is older than this past its time is given anew
 * @param stopFrom no stop before this time of day
 * @param stopUntil no stop from this time of day on
 * @param askAgainDays days until a refused approval is asked for again
 * @param stopWithin crews' time for a stop
 * @param restoreWithin crews' time for giving supply back
 * @param restoreAgain pause before a restoration that was given up is asked for again
 */
record Limits(
        int remindAfterDays,
        int stopAfterDays,
        int remindedForDays,
        Money warnBelow,
        int noticeDays,
        Duration finalNotice,
        Duration finalNoticeHolds,
        LocalTime stopFrom,
        LocalTime stopUntil,
        int askAgainDays,
        Duration stopWithin,
        Duration restoreWithin,
        Duration restoreAgain) {

    Ground ground(Owing owing, Instant now) {
        if (owing.prepaid()) {
            if (owing.balance().compareTo(Money.ZERO) < 0) {
                return Ground.TO_STOP;
            }
            return owing.balance().compareTo(warnBelow) < 0 ? Ground.TO_REMIND : Ground.NONE;
        }
        LocalDate today = LocalDate.ofInstant(now, TimeConfiguration.CHINA);
        if (isLate(owing.oldestDue(), stopAfterDays, today)) {
            return Ground.TO_STOP;
        }
        return isLate(owing.oldestDue(), remindAfterDays, today) ? Ground.TO_REMIND : Ground.NONE;
    }

    private static boolean isLate(@Nullable LocalDate due, int days, LocalDate today) {
        return due != null && due.plusDays(days).isBefore(today);
    }

    /** When the ground may have grown by itself, if it may. */
    @Nullable
    Instant growsAt(Owing owing, Ground present) {
        LocalDate due = owing.oldestDue();
        if (due == null || present == Ground.TO_STOP) {
            return null;
        }
        int days = present == Ground.NONE ? remindAfterDays : stopAfterDays;
        return due.plusDays(days + 1L).atStartOfDay(TimeConfiguration.CHINA).toInstant();
    }

    /**
     * The first moment not before this one at which supply may be stopped.
     *
     * <pre>
     *       stopFrom      stopUntil
     *  ───────|===============|─────────────────────|======
     *    a ──▶a       b (stays)      c ────────────▶c
     * </pre>
     */
    Instant inHours(Instant earliest) {
        ZonedDateTime there = earliest.atZone(TimeConfiguration.CHINA);
        LocalTime time = there.toLocalTime();
        if (time.isBefore(stopFrom)) {
            return there.with(stopFrom).toInstant();
        }
        return time.isBefore(stopUntil)
                ? earliest
                : there.plusDays(1).with(stopFrom).toInstant();
    }
}
