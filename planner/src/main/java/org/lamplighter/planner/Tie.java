package org.lamplighter.planner;

/** Whether a visit belongs to a crew already. */
public sealed interface Tie {

    /** It may go to any crew. */
    record Free() implements Tie {}

    /**
     * A crew has been told; another one may still get it if that saves more than it costs.
     *
     * @param crewId the crew that has it
     * @param costOfMoving what another crew must save, in seconds on the road
     */
    record Told(String crewId, double costOfMoving) implements Tie {}

    /**
     * This crew or none.
     *
     * @param crewId the crew
     */
    record Only(String crewId) implements Tie {}
}
