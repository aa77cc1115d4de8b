package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Withdrawn before a crew had accepted it, because the order of another outage repairs this one's too. Nobody will come for
 * it; its case goes on as part of its outage.
 *
 * @param repairedWith the outage whose order does the work
 * @param withdrawnAt when
 */
public record Withdrawn(OrderFacts facts, String repairedWith, Instant withdrawnAt, List<Step> history, FieldBook book)
        implements WorkOrder {

    public Withdrawn {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.WITHDRAWN;
    }

    @Override
    public Set<Action> possible() {
        return Set.of();
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Withdrawn(facts, repairedWith, withdrawnAt, history, told);
    }
}
