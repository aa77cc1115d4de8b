package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;

/**
 * What the planner weighed when it chose a crew. Costs are in seconds on the road and what is held equal to them.
 *
 * @param position which stop of the crew's tour the order was when it was planned, from 1
 * @param travelSeconds time on the road that the order adds
 * @param waiting what the customer's waiting costs
 * @param lateness what coming after the promised time costs
 * @param others what the crew's other orders lose by it
 * @param fairness what the crew's longer day costs
 * @param runnerUp the crew that would have done next best
 * @param runnerUpCostsMore how much more it would have cost
 */
public record Weighed(
        int position,
        long travelSeconds,
        long waiting,
        long lateness,
        long others,
        long fairness,
        @Nullable String runnerUp,
        @Nullable Long runnerUpCostsMore) {}
