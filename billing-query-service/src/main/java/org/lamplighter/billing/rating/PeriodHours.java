package org.lamplighter.billing.rating;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a period is in the day.
 *
 * @param period the period
 * @param months the months it holds in
 * @param days the days of the week it holds on
 * @param from first minute, local time
 * @param to minute after the last; not after {@code from} when it runs past midnight
 */
public record PeriodHours(PricePeriod period, Set<Month> months, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    public PeriodHours {
        months = Set.copyOf(months);
        days = Set.copyOf(days);
    }

    /** On every day of the week, as in China. */
    public PeriodHours(PricePeriod period, Set<Month> months, LocalTime from, LocalTime to) {
        this(period, months, EnumSet.allOf(DayOfWeek.class), from, to);
    }

    /** Whether a moment lies in it, by the calendar day of that moment. */
    boolean holdsAt(LocalDateTime when) {
        LocalTime time = when.toLocalTime();
        boolean within = from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
        return within && months.contains(when.getMonth()) && days.contains(when.getDayOfWeek());
    }
}
