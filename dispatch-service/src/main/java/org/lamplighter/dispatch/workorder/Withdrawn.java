package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Nobody will come for it. A repair is withdrawn before a crew had accepted it, because the order of another outage repairs its
 * own too; its case goes on as part of its outage. Other work is called off at any time before it was done, and is done all the same if a
 * crew did it before it heard of that.
 *
 * @param repairedWith the outage whose order does the work; {@code null} when it was called off
 * @param recall crews that were asked whether they did it, when it was called off
 * @param withdrawnAt when
 */
public record Withdrawn(
        OrderFacts facts,
        @Nullable String repairedWith,
        @Nullable Recall recall,
        Instant withdrawnAt,
        List<Step> history,
        FieldBook book)
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
        return new Withdrawn(facts, repairedWith, recall, withdrawnAt, history, told);
    }

    /** Whether it was called off and its crews may still tell that they did it. */
    boolean isCalledOff() {
        return recall != null;
    }

    /** Whether this crew is asked whether it did it. */
    boolean asks(String crewId) {
        return recall != null && recall.crews().contains(crewId);
    }

    /** The time to tell is over, and nobody told that it was done. */
    public Decision<WorkOrder> giveUp(Instant at) {
        return FieldWorkEnd.givenUp(this, recall, at);
    }
}
