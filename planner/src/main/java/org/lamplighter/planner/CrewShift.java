package org.lamplighter.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A crew and its hours.
 *
 * @param id the caller's id, unique in a problem
 * @param from where it is when it begins
 * @param to where it must be at the end of its hours; {@code null} for no matter
 * @param hours when it works
 * @param breaks when it neither drives nor works, in order and apart from each other; work and ways are interrupted by them
 * @param offers what it can do and has on board
 * @param locked visits it has taken on, in its order; they come first, come what may, even beyond its hours
 */
public record CrewShift(
        String id,
        Place from,
        @Nullable Place to,
        TimeWindow hours,
        List<TimeWindow> breaks,
        Offers offers,
        List<String> locked) {

    public CrewShift {
        breaks = List.copyOf(breaks);
        locked = List.copyOf(locked);
        if (!Double.isFinite(hours.from())) {
            throw new IllegalArgumentException("a crew begins at some time");
        }
        for (int next = 1; next < breaks.size(); next++) {
            if (breaks.get(next - 1).to() > breaks.get(next).from()) {
                throw new IllegalArgumentException("breaks come in order and apart from each other");
            }
        }
    }
}
