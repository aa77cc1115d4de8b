package org.lamplighter.planner;

import java.util.List;
import java.util.Optional;

/**
 * Who does what.
 *
 * @param tours one per crew, in the problem's order
 * @param leftOut visits for which no crew was found
 * @param cost what the search made small: seconds on the road and all that is weighed against them
 * @param rounds how often the search tore up and mended a part of it
 */
public record Plan(List<Tour> tours, List<String> leftOut, double cost, long rounds) {

    public Plan {
        tours = List.copyOf(tours);
        leftOut = List.copyOf(leftOut);
    }

    /** Where a visit stands, if a crew makes it. */
    public Optional<Planned> find(String visitId) {
        return tours.stream()
                .flatMap(tour -> tour.stops().stream()
                        .filter(stop -> stop.visitId().equals(visitId))
                        .map(stop -> new Planned(tour.crewId(), stop)))
                .findFirst();
    }

    /**
     * A stop and whose it is.
     *
     * @param crewId the crew
     * @param stop the stop
     */
    public record Planned(String crewId, Stop stop) {}
}
