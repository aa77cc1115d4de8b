package org.lamplighter.billing.usage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The use of a day by intervals of equal length (日负荷曲线).
 *
 * @param minutes length of an interval: 15, 30 or 60
 * @param points a value for each interval of the day; null where none is known
 */
public record DayCurve(int minutes, List<@Nullable Point> points) {

    static final int MINUTES_OF_AN_HOUR = 60;

    /** The lengths of intervals that are kept. */
    public static final Set<Integer> LENGTHS = Set.of(15, 30, MINUTES_OF_AN_HOUR);

    private static final int MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

    public DayCurve {
        points = Collections.unmodifiableList(new ArrayList<>(points));
        if (!LENGTHS.contains(minutes) || points.size() != MINUTES_OF_A_DAY / minutes) {
            throw new IllegalArgumentException("a day's curve has 96, 48 or 24 values");
        }
    }

    static DayCurve empty(int minutes) {
        return new DayCurve(minutes, Collections.nCopies(MINUTES_OF_A_DAY / minutes, null));
    }

    /** The length of the intervals of a day that has so many. */
    static int minutesOf(int count) {
        if (count == 0 || MINUTES_OF_A_DAY % count != 0 || !LENGTHS.contains(MINUTES_OF_A_DAY / count)) {
            throw new IllegalArgumentException("a day has 96, 48 or 24 values");
        }
        return MINUTES_OF_A_DAY / count;
    }

    DayCurve with(int index, Point point) {
        List<@Nullable Point> next = new ArrayList<>(points);
        next.set(index, point);
        return new DayCurve(minutes, next);
    }
}
