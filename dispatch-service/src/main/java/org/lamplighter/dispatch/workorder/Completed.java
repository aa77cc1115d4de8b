package org.lamplighter.dispatch.workorder;

import java.util.List;
import java.util.Set;

/**
 * Done and reported. Held by no crew any more.
 *
 * @param done the crew's report
 */
public record Completed(OrderFacts facts, Completion done, List<Step> history) implements WorkOrder {

    @Override
    public Phase phase() {
        return Phase.COMPLETED;
    }

    @Override
    public Set<Action> possible() {
        return Set.of();
    }
}
