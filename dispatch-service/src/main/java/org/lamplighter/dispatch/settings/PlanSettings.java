package org.lamplighter.dispatch.settings;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How crews' tours are planned ({@code lamplighter.dispatch.plan.*}).
 *
 * @param enabled {@code false} sends the crew that is there soonest, each order by itself
 * @param timeForOne how long the place of one new order is looked for; then the crew that is there soonest gets it
 * @param roundsForOne how many parts of the plan are torn up and mended for one new order
 * @param timeForArea how long a whole area is planned again after a change
 * @param roundsForArea how many parts of its plan are torn up and mended then, at most
 * @param leaseFor how long the areas of an instance that died wait until another one plans them
 * @param mostOrders open orders of an area beyond which nothing is planned: each order goes to the crew that is there soonest
 * @param timeToAnswer how long a crew has to take an order on or give it back before the plan may give it to another one; the
 *     skills-grading bank of 2026 gives the repair desk 3 min
 * @param costOfMoving what another crew must save before an order is taken from one that was told
 * @param fairness what the square of a crew's hours costs, in seconds on the road
 * @param osrm an OSRM-compatible server that knows the ways; the great circle where none is set
 * @param osrmTimeout how long it may take to answer
 */
@ConfigurationProperties("lamplighter.dispatch.plan")
public record PlanSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200ms") Duration timeForOne,
        @DefaultValue("100") long roundsForOne,
        @DefaultValue("300ms") Duration timeForArea,
        @DefaultValue("3000") long roundsForArea,
        @DefaultValue("10s") Duration leaseFor,
        @DefaultValue("300") int mostOrders,
        @DefaultValue("3m") Duration timeToAnswer,
        @DefaultValue("10m") Duration costOfMoving,
        @DefaultValue("30") double fairness,
        @Nullable URI osrm,
        @DefaultValue("500ms") Duration osrmTimeout) {}
