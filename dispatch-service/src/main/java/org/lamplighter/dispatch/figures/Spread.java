package org.lamplighter.dispatch.figures;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.figures.Course.Taken;

/**
 * How long something took over many orders.
 *
 * @param count how many
 * @param medianSeconds half of them took no longer: the nearest rank, a time that was really taken; {@code null} of none
 * @param p90Seconds nine in ten took no longer
 * @param inTime how many came within their limit
 */
public record Spread(
        int count, @Nullable Long medianSeconds, @Nullable Long p90Seconds, int inTime) {

    private static final int HUNDRED = 100;
    private static final int MEDIAN = 50;
    private static final int P90 = 90;

    static Spread of(Collection<Taken> all) {
        List<Long> sorted = all.stream().map(Taken::seconds).sorted().toList();
        int inTime = Math.toIntExact(all.stream().filter(Taken::inTime).count());
        return new Spread(sorted.size(), rank(sorted, MEDIAN), rank(sorted, P90), inTime);
    }

    private static @Nullable Long rank(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return null;
        }
        int rank = Math.ceilDiv(sorted.size() * percent, HUNDRED);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
