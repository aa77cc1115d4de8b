package org.lamplighter.planner;

/** Makes plans. */
public interface RoutePlanner {

    /**
     * Plans. Every visit is in one tour or left out; locked ones stay where they are.
     *
     * @param begin tours to begin with
     * @throws TravelUnknownException when nobody tells how far it is
     */
    Plan plan(PlanningProblem problem, Sketch begin, Effort effort);

    /**
     * Why a visit stands where it stands.
     *
     * @param plan a plan of this problem
     * @throws IllegalArgumentException when the plan leaves the visit out
     * @throws TravelUnknownException when nobody tells how far it is
     */
    Explanation explain(PlanningProblem problem, Plan plan, String visitId);
}
