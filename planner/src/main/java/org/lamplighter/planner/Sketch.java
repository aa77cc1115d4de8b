package org.lamplighter.planner;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tours to begin the search with. What the problem no longer knows is skipped; what does not fit is placed anew.
 *
 * @param tours visits by crew, in order
 */
public record Sketch(Map<String, List<String>> tours) {

    /** Nothing to begin with. */
    public static final Sketch BLANK = new Sketch(Map.of());

    public Sketch {
        tours = tours.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, tour -> List.copyOf(tour.getValue())));
    }

    /** A plan that was good a moment ago. */
    public static Sketch of(Plan plan) {
        return new Sketch(plan.tours().stream().collect(Collectors.toMap(Tour::crewId, Tour::visits)));
    }
}
