package org.lamplighter.planner;

/**
 * From one moment to another, both included.
 *
 * @param from seconds
 * @param to seconds, not before {@code from}; infinite for no end
 */
public record TimeWindow(double from, double to) {

    /** At any time. */
    public static final TimeWindow ALWAYS = new TimeWindow(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public TimeWindow {
        if (!(from <= to)) {
            throw new IllegalArgumentException("a window does not end before it begins");
        }
    }

    public double length() {
        return to - from;
    }
}
