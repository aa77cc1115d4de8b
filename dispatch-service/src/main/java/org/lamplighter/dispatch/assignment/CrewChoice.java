package org.lamplighter.dispatch.assignment;

import java.time.Instant;
import java.util.List;
import org.lamplighter.dispatch.assignment.ChooseCrew.Result;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.workorder.OrderFacts;

/** Chooses the crew for an order. */
interface CrewChoice {

    /**
     * Chooses; nothing is booked.
     *
     * @param crews those who serve the order's area, as they were seen
     */
    Result choose(OrderFacts facts, List<CrewLoad> crews, Instant now);
}
