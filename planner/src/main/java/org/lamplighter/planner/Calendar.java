package org.lamplighter.planner;

import java.util.List;

/**
 * A crew's own time, which stands still in its breaks. In it ways and work simply add up, breaks or not.
 *
 * <pre>
 * wall   0 ──────── 10 ▒▒▒▒ 14 ──────── 20
 * own    0 ──────── 10      10 ──────── 16
 * </pre>
 */
final class Calendar {

    private final double[] from;
    private final double[] length;

    Calendar(List<TimeWindow> breaks) {
        from = breaks.stream().mapToDouble(TimeWindow::from).toArray();
        length = breaks.stream().mapToDouble(TimeWindow::length).toArray();
    }

    double own(double wall) {
        double own = wall;
        for (int i = 0; i < from.length && wall > from[i]; i++) {
            own -= Math.min(wall - from[i], length[i]);
        }
        return own;
    }

    /** The earliest moment at which the crew's own time is this. */
    double wall(double own) {
        double wall = own;
        for (int i = 0; i < from.length && wall > from[i]; i++) {
            wall += length[i];
        }
        return wall;
    }
}
