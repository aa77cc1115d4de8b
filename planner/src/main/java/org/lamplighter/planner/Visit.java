package org.lamplighter.planner;

/**
 * Something to be done at a place.
 *
 * @param id the caller's id, unique in a problem
 * @param place where
 * @param workSeconds how long the crew stays, not negative
 * @param window when work may begin; nobody comes outside of it
 * @param promptness what it costs to let it wait
 * @param demands what it asks of its crew
 * @param tie whether it belongs to a crew already
 * @param costOfLeavingOut what it costs when no crew comes, in seconds on the road; large
 */
public record Visit(
        String id,
        Place place,
        double workSeconds,
        TimeWindow window,
        Promptness promptness,
        Demands demands,
        Tie tie,
        double costOfLeavingOut) {

    public Visit {
        if (!(workSeconds >= 0) || !Double.isFinite(workSeconds) || !(costOfLeavingOut >= 0)) {
            throw new IllegalArgumentException("work takes a finite time, and leaving it out is no gain");
        }
    }

    /** A crew's own time stands still in a break, so one at the end of its hours would hide that these are over. */
    boolean mayGoTo(CrewShift crew) {
        return demands.metBy(crew.offers())
                && window.from() <= crew.hours().to()
                && switch (tie) {
                    case Tie.Free() -> true;
                    case Tie.Told told -> true;
                    case Tie.Only(String crewId) -> crewId.equals(crew.id());
                };
    }
}
