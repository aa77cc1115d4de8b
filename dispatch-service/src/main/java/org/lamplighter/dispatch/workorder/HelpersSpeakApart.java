package org.lamplighter.dispatch.workorder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.HelpingCrewMoved;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/**
 * Work orders, of which those of helping crews tell in a voice of their own: a case and an outage follow the leading order
 * alone, and no customer hears of two crews. Wherever an order changes, it changes through here.
 */
public final class HelpersSpeakApart implements Aggregates<WorkOrder> {

    private final Aggregates<WorkOrder> orders;

    public HelpersSpeakApart(Aggregates<WorkOrder> orders) {
        this.orders = orders;
    }

    private static Decision<WorkOrder> apart(Decision<WorkOrder> decision) {
        if (!(decision instanceof Decision.Changed<WorkOrder>(WorkOrder order, List<Event> events))
                || events.isEmpty()) {
            return decision;
        }
        String leading = order.facts().directives().helps();
        if (leading != null) {
            return Decision.changed(
                    order,
                    new HelpingCrewMoved(
                            order.facts().workOrderId(),
                            leading,
                            order.facts().caseId(),
                            order.holder().map(Assignment::crewId).orElse(null),
                            order.phase().name(),
                            order.history().getLast().at()));
        }
        return decision;
    }

    @Override
    public Optional<Stored<WorkOrder>> find(String id) {
        return orders.find(id);
    }

    @Override
    public Answer create(
            String id,
            IdempotentRequest request,
            Supplier<Decision<WorkOrder>> decide,
            Function<Stored<WorkOrder>, Answer> answer) {
        return orders.create(id, request, () -> apart(decide.get()), answer);
    }

    @Override
    public Answer change(
            String id,
            IdempotentRequest request,
            Function<WorkOrder, Decision<WorkOrder>> decide,
            Function<Stored<WorkOrder>, Answer> answer) {
        return orders.change(id, request, order -> apart(decide.apply(order)), answer);
    }

    @Override
    public boolean create(String id, EventMetadata cause, Supplier<Decision<WorkOrder>> decide) {
        return orders.create(id, cause, () -> apart(decide.get()));
    }

    @Override
    public boolean change(String id, EventMetadata cause, Function<WorkOrder, Decision<WorkOrder>> decide) {
        return orders.change(id, cause, order -> apart(decide.apply(order)));
    }

    @Override
    public boolean create(String id, Supplier<Decision<WorkOrder>> decide) {
        return orders.create(id, () -> apart(decide.get()));
    }

    @Override
    public Stored<WorkOrder> change(String id, Function<WorkOrder, Decision<WorkOrder>> decide) {
        return orders.change(id, order -> apart(decide.apply(order)));
    }
}
