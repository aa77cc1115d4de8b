package org.lamplighter.dispatch.workorder;

import java.util.List;
import java.util.Set;

/**
 * Done and reported. Held by no crew any more.
 *
 * @param done the crew's report
 */
public record Completed(OrderFacts facts, Completion done, List<Step> history, FieldBook book) implements WorkOrder {

    public Completed {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.COMPLETED;
    }

    @Override
    public Set<Action> possible() {
        return Set.of();
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Completed(facts, done, history, told);
    }
}
