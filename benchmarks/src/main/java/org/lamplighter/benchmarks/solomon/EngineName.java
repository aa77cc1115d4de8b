package org.lamplighter.benchmarks.solomon;

import org.lamplighter.planner.Goal;

/** The engines that can be compared. */
enum EngineName {
    OWN,
    JSPRIT,
    ORTOOLS,
    TIMEFOLD;

    /**
     * The engine.
     *
     * @throws IllegalArgumentException when it is not set up for the goal
     */
    Engine engine(long seed, Goal goal) {
        if (this != OWN && goal != Goal.LEAST_COST) {
            throw new IllegalArgumentException(this + " is compared by distance only");
        }
        return switch (this) {
            case OWN -> new OwnEngine(seed, goal);
            case JSPRIT -> new JspritEngine();
            case ORTOOLS -> new OrToolsEngine();
            case TIMEFOLD -> new TimefoldEngine(seed);
        };
    }
}
