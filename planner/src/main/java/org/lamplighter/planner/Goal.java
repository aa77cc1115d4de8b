package org.lamplighter.planner;

/** What a plan is to make small first. */
public enum Goal {

    /** Ways, waiting and all that is weighed against them; for a day with the crews that are there. */
    LEAST_COST,

    /** Crews with anything to do, then costs; for the roster of a day to come. */
    FEWEST_CREWS
}
