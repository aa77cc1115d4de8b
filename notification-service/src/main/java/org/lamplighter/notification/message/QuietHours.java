package org.lamplighter.notification.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours in which nothing rings that can wait (免打扰时段).
 *
 * <pre>
 *  start 21:00, end 08:00          start 12:00, end 14:00          start = end: none
 *  |####|··········|####|          |··········|##|··········|
 *  0    8          21   24         0          12 14         24
 * </pre>
 *
 * @param start first moment, on the customers' clocks
 * @param end first moment after them
 * @param zone where the customers are
 */
public record QuietHours(LocalTime start, LocalTime end, ZoneId zone) {

    /** When the quiet hours that hold this moment end; empty outside of them. */
    public Optional<Instant> endingAfter(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean afterStart = !time.isBefore(start);
        boolean beforeEnd = time.isBefore(end);
        boolean acrossMidnight = start.isAfter(end);
        if (acrossMidnight ? !afterStart && !beforeEnd : !(afterStart && beforeEnd)) {
            return Optional.empty();
        }
        ZonedDateTime ending = there.with(end);
        return Optional.of((acrossMidnight && afterStart ? ending.plusDays(1) : ending).toInstant());
    }
}
