package org.lamplighter.billing.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * The known intervals of a day, in order.
 *
 * @param day the day
 * @param minutes length of its intervals
 * @param intervals at least one
 */
public record IntervalDay(LocalDate day, int minutes, List<Interval> intervals) {

    public IntervalDay {
        intervals = List.copyOf(intervals);
    }

    /** Whether every interval of the day is known. */
    public boolean isWhole() {
        return intervals.size() * (long) minutes == Duration.ofDays(1).toMinutes();
    }

    /** When the day begins. */
    public Instant start() {
        return day.atStartOfDay(TimeConfiguration.CHINA).toInstant();
    }

    /** How long it is. */
    public long seconds() {
        return Duration.ofDays(1).toSeconds();
    }
}
