package org.lamplighter.planner;

import java.util.List;

/** Knows how long the ways between places are. */
@FunctionalInterface
public interface TravelTimes {

    /**
     * All ways between these places.
     *
     * @throws TravelUnknownException when it cannot be told
     */
    TravelMatrix between(List<Place> places);
}
