package org.lamplighter.dispatch.workorder;

import java.util.List;

/** The same state with other facts and one step more. */
final class OrderStates {

    private OrderStates() {}

    static WorkOrder with(WorkOrder order, OrderFacts facts, Step step) {
        List<Step> history = Step.after(order.history(), step);
        return switch (order) {
            case Pending it -> new Pending(facts, it.waitingFor(), history, it.book());
            case Assigned it -> new Assigned(facts, it.assignment(), history, it.book());
            case Accepted it -> new Accepted(facts, it.assignment(), history, it.book());
            case EnRoute it -> new EnRoute(facts, it.assignment(), it.departedAt(), history, it.book());
            case OnSite it -> new OnSite(facts, it.assignment(), it.arrival(), history, it.book());
            case Restored it -> new Restored(facts, it.assignment(), it.arrival(), it.restoredAt(), history, it.book());
            case Completed it -> new Completed(facts, it.done(), history, it.book());
            case Returned it -> new Returned(facts, it.returnedBy(), it.returnedAt(), it.reason(), history, it.book());
            case Withdrawn it ->
                new Withdrawn(facts, it.repairedWith(), it.recall(), it.withdrawnAt(), history, it.book());
            case OnHold it -> new OnHold(facts, it.hold(), history, it.book());
        };
    }
}
