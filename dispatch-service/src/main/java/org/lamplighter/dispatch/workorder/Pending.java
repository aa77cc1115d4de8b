package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Opened, without a crew.
 *
 * @param waitingFor what no crew could offer when it was last tried
 */
public record Pending(OrderFacts facts, WaitingFor waitingFor, List<Step> history, FieldBook book)
        implements WorkOrder {

    public Pending {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.PENDING;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(Set.of(Action.ASSIGNMENT, Action.REASSIGNMENT, Action.WITHDRAWAL));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Pending(facts, waitingFor, history, told);
    }

    /** It was tried again in vain. */
    public Decision<WorkOrder> stillWaiting(WaitingFor now) {
        return now == waitingFor ? Decision.unchanged() : Decision.changed(new Pending(facts, now, history, book));
    }

    @Override
    public Decision<WorkOrder> assign(Assignment assignment) {
        return Decision.changed(Assigned.by(facts, history, book, assignment), WorkOrder.assigned(facts, assignment));
    }

    @Override
    public Decision<WorkOrder> reassign(Assignment assignment) {
        return assign(assignment);
    }

    @Override
    public Decision<WorkOrder> withdraw(String repairedWith, Instant at) {
        return Handover.withdraw(this, null, repairedWith, at);
    }
}
