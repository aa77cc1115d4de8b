package org.lamplighter.planner;

import org.jspecify.annotations.Nullable;

/**
 * Why a visit stands where it stands. Costs are in seconds on the road and what is weighed against them.
 *
 * @param crewId its crew
 * @param position which stop of the crew's tour it is, from 1
 * @param locked it is the crew's already and was not up for choice
 * @param candidates how many crews meet its demands
 * @param cost what the plan would cost less without it
 * @param runnerUp the other crew that would do best
 */
public record Explanation(
        String crewId,
        int position,
        boolean locked,
        int candidates,
        Cost cost,
        @Nullable RunnerUp runnerUp) {

    /**
     * Parts of a cost.
     *
     * @param travel seconds on the road that the visit adds
     * @param waiting what its own waiting costs
     * @param lateness what coming after its due time costs
     * @param others what other visits of the tour lose by it
     * @param fairness what the crew's longer day costs
     */
    public record Cost(double travel, double waiting, double lateness, double others, double fairness) {

        public double total() {
            return travel + waiting + lateness + others + fairness;
        }
    }

    /**
     * Another crew, at its best place in that crew's tour.
     *
     * @param crewId the crew
     * @param costsMore what the plan would cost more with it, the price of moving a visit that a crew was told included;
     *     negative when the search missed it
     */
    public record RunnerUp(String crewId, double costsMore) {}
}
