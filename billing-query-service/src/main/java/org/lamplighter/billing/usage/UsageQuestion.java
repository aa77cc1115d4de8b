package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an account's use.
 *
 * @param step how fine it is to be told
 * @param from first day
 * @param to day after the last
 * @param after only what begins after this, for the pages after the first
 * @param limit at most so many steps
 */
public record UsageQuestion(
        Step step, LocalDate from, LocalDate to, @Nullable LocalDateTime after, int limit) {

    /** Ten years and their leap days. */
    public static final int MOST_DAYS = 3653;

    /** Months are told whole. */
    LocalDate first() {
        return step == Step.MONTH ? from.withDayOfMonth(1) : from;
    }

    LocalDate end() {
        return step == Step.MONTH && to.getDayOfMonth() > 1
                ? to.withDayOfMonth(1).plusMonths(1)
                : to;
    }
}
