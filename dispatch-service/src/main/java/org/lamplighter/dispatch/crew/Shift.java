package org.lamplighter.dispatch.crew;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hours of every day in which a crew works, China time.
 *
 * <pre>
 * 07:30-19:30   |----#########----|      from &lt; to
 * 19:30-07:30   |####---------####|      over midnight
 * 00:00-24:00   |#################|      around the clock, as is every shift that ends when it begins
 * </pre>
 *
 * @param fromMinute first minute of the day, 0 to 1439
 * @param toMinute first minute after it, 0 to 1440
 */
public record Shift(int fromMinute, int toMinute) {

    private static final int DAY = 1440;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

    public Shift {
        if (fromMinute < 0 || fromMinute >= DAY || toMinute < 0 || toMinute > DAY) {
            throw new IllegalArgumentException("a shift begins and ends within a day");
        }
    }

    /**
     * From the times on a duty roster, {@code HH:mm}; {@code 24:00} is the end of the day.
     *
     * @throws IllegalArgumentException when they are no such times
     */
    public static Shift between(String from, String to) {
        return new Shift(minute(from), minute(to));
    }

    private static int minute(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a time of day");
        }
        return Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
    }

    public boolean covers(Instant at) {
        LocalTime time = at.atZone(CHINA).toLocalTime();
        int minute = time.getHour() * 60 + time.getMinute();
        int to = toMinute % DAY;
        if (fromMinute == to) {
            return true;
        }
        return fromMinute < to ? minute >= fromMinute && minute < to : minute >= fromMinute || minute < to;
    }

    /** How long the shift that covers a moment still lasts; {@code null} around the clock, nothing off shift. */
    public @Nullable Duration left(Instant at) {
        int to = toMinute % DAY;
        if (fromMinute == to) {
            return null;
        }
        if (!covers(at)) {
            return Duration.ZERO;
        }
        LocalTime time = at.atZone(CHINA).toLocalTime();
        int minutes = Math.floorMod(to - time.getHour() * 60 - time.getMinute(), DAY);
        return Duration.ofMinutes(minutes).minusSeconds(time.getSecond());
    }

    /** When it begins next, after a moment. */
    public Instant nextStart(Instant after) {
        ZonedDateTime today = after.atZone(CHINA).truncatedTo(ChronoUnit.DAYS).plusMinutes(fromMinute);
        return (today.toInstant().isAfter(after) ? today : today.plusDays(1)).toInstant();
    }

    /** How long it is; a day around the clock. */
    public Duration length() {
        int minutes = Math.floorMod(toMinute - fromMinute, DAY);
        return Duration.ofMinutes(minutes == 0 ? DAY : minutes);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%02d:%02d-%02d:%02d", fromMinute / 60, fromMinute % 60, toMinute / 60, toMinute % 60);
    }
}
