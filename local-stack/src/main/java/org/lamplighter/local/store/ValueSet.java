package org.lamplighter.local.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The values that a condition admits.
 *
 * @param intervals ascending and apart from each other
 */
record ValueSet(List<ValueInterval> intervals) {

    static ValueSet of(ValueInterval interval) {
        return new ValueSet(List.of(interval));
    }

    static ValueSet union(List<ValueInterval> parts) {
        List<ValueInterval> sorted = new ArrayList<>(parts);
        sorted.removeIf(ValueInterval::isEmpty);
        sorted.sort(Comparator.comparing(ValueInterval::lower).thenComparing(ValueInterval::upper));
        List<ValueInterval> merged = new ArrayList<>();
        for (ValueInterval next : sorted) {
            if (merged.isEmpty() || !overlap(merged.getLast(), next)) {
                merged.add(next);
            } else {
                merged.add(merged.removeLast().hull(next));
            }
        }
        return new ValueSet(List.copyOf(merged));
    }

    ValueSet or(ValueSet other) {
        List<ValueInterval> parts = new ArrayList<>(intervals);
        parts.addAll(other.intervals);
        return union(parts);
    }

    ValueSet and(ValueSet other) {
        List<ValueInterval> parts = new ArrayList<>();
        for (ValueInterval mine : intervals) {
            for (ValueInterval theirs : other.intervals) {
                parts.add(mine.intersect(theirs));
            }
        }
        return union(parts);
    }

    boolean onlyPoints() {
        return intervals.stream().allMatch(ValueInterval::point);
    }

    int size() {
        return intervals.size();
    }

    /** Two different points may touch, yet stay two points. */
    private static boolean overlap(ValueInterval one, ValueInterval next) {
        if (one.point() && next.point()) {
            return one.equals(next);
        }
        return one.touches(next);
    }
}
