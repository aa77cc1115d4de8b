package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.Cancellation;
import org.lamplighter.dispatch.workorder.CommandRules;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.WithdrawalReason;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderAccess;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.NotYetException;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Calls an order off that is no repair, whoever has it; the crew is rid of it and is asked whether it did the work before. */
public final class CallOffWork {

    private final Aggregates<WorkOrder> orders;
    private final CommandRules rules;
    private final CrewMoves moves;
    private final WorkTimes times;
    private final Clock clock;

    CallOffWork(Aggregates<WorkOrder> orders, CommandRules rules, CrewMoves moves, WorkTimes times, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.moves = moves;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Who decides, and why.
     *
     * @param dispatcher the dispatcher's subject
     * @param areas service areas the dispatcher works for
     * @param note the dispatcher's own words, if any
     */
    public record Decided(
            String dispatcher,
            Set<String> areas,
            WithdrawalReason reason,
            @Nullable String note) {}

    /**
     * Who asked for it calls it off. What is done or over already stays as it is.
     *
     * @throws NotYetException when the order is about to be written
     */
    void byAsker(String workOrderId) {
        AtomicReference<CrewMoves.Move> moved = new AtomicReference<>();
        try {
            orders.change(workOrderId, order -> {
                moved.set(null);
                Decision<WorkOrder> decision = order.cancel(why(Cancellation.BY_ASKER, null, null));
                return decision instanceof Decision.Rejected<WorkOrder>
                        ? Decision.unchanged()
                        : settled(order, decision, moved);
            });
        } catch (NoSuchAggregateException e) {
            throw new NotYetException("order " + workOrderId);
        }
        moves.made(moved.get());
    }

    /** A dispatcher calls it off. */
    public Answer byDesk(
            String workOrderId,
            Decided decided,
            IdempotentRequest request,
            Function<Stored<WorkOrder>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            WorkOrderAccess.inAreas(orders.find(workOrderId), decided.areas());
        }
        AtomicReference<CrewMoves.Move> moved = new AtomicReference<>();
        Answer given = orders.change(
                workOrderId,
                request,
                order -> {
                    moved.set(null);
                    return decided.areas().contains(order.facts().areaCode())
                            ? settled(
                                    order,
                                    order.cancel(why(decided.reason().name(), decided.dispatcher(), decided.note())),
                                    moved)
                            : Decision.rejected(Rejection.notFound());
                },
                answer);
        moves.made(moved.get());
        return given;
    }

    /** What a crew told before, and what was kept aside because another one had the order, may show that the work is done. */
    private Decision<WorkOrder> settled(
            WorkOrder order, Decision<WorkOrder> decision, AtomicReference<CrewMoves.Move> moved) {
        if (!(decision instanceof Decision.Changed<WorkOrder> changed)) {
            return decision;
        }
        CommandRules.Heard heard = rules.settle(changed.state());
        moved.set(new CrewMoves.Move(order, heard.order()));
        return Decision.changed(
                heard.order(),
                Stream.concat(changed.events().stream(), heard.events().stream())
                        .toList());
    }

    private Cancellation why(String reason, @Nullable String by, @Nullable String note) {
        Instant now = clock.instant();
        return new Cancellation(reason, by, note, now, now.plus(times.timeToTell()));
    }
}
