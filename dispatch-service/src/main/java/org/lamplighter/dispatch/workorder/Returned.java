package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Given back by its crew (退单): a dispatcher checks it and gives it out again. Never given out by the service itself, which
 * would hand it to the next crew with the same fault in it.
 *
 * @param returnedBy the crew
 * @param returnedAt when
 * @param reason why
 */
public record Returned(
        OrderFacts facts,
        String returnedBy,
        Instant returnedAt,
        ReturnReason reason,
        List<Step> history,
        FieldBook book)
        implements WorkOrder {

    public Returned {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.RETURNED;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(Set.of(Action.REASSIGNMENT, Action.WITHDRAWAL));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Returned(facts, returnedBy, returnedAt, reason, history, told);
    }

    @Override
    public Decision<WorkOrder> reassign(Assignment assignment) {
        return Decision.changed(Assigned.by(facts, history, book, assignment), WorkOrder.assigned(facts, assignment));
    }

    @Override
    public Decision<WorkOrder> withdraw(String repairedWith, Instant at) {
        return Handover.withdraw(this, null, repairedWith, at);
    }
}
