package org.lamplighter.billing.rating;

import java.time.LocalTime;
import java.time.Month;
import java.util.Set;

/**
 * When a period is in the day.
 *
 * @param period the period
 * @param months the months it holds in
 * @param from first minute, local time
 * @param to minute after the last; not after {@code from} when it runs past midnight
 */
public record PeriodHours(PricePeriod period, Set<Month> months, LocalTime from, LocalTime to) {
    public PeriodHours {
        months = Set.copyOf(months);
    }
}
