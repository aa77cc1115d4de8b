package org.lamplighter.planner;

import java.util.List;

/**
 * What a crew does, in its order.
 *
 * @param crewId the crew
 * @param stops its visits
 */
public record Tour(String crewId, List<Stop> stops) {

    public Tour {
        stops = List.copyOf(stops);
    }

    List<String> visits() {
        return stops.stream().map(Stop::visitId).toList();
    }
}
