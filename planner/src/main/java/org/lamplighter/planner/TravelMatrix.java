package org.lamplighter.planner;

/** Ways between places by their position in a list. */
@FunctionalInterface
public interface TravelMatrix {

    /** Seconds on the road; finite, not negative, 0 to itself. */
    double seconds(int from, int to);
}
