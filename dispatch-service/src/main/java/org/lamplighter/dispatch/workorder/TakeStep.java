package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A crew that is online takes the next step on an order of its own: a command that follows none. */
public final class TakeStep {

    private final Aggregates<WorkOrder> orders;
    private final CommandRules rules;
    private final OrderPhotos photos;
    private final CrewMoves moves;
    private final Clock clock;

    public TakeStep(
            Aggregates<WorkOrder> orders, CommandRules rules, OrderPhotos photos, CrewMoves moves, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.photos = photos;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * A step as it is told.
     *
     * @param commandId the phone's id of it, its {@code Idempotency-Key}
     * @param crewId the crew
     * @param step what happened
     * @param position where, if told
     * @param at when, if told; else now
     */
    public record Told(
            String commandId,
            String crewId,
            CrewStep step,
            @Nullable Position position,
            @Nullable Instant at) {}

    /**
     * Takes the step.
     *
     * @throws RejectedException when the order is not the crew's, which looks like no order, or the step is not possible now
     */
    public Answer take(
            String workOrderId, Told told, IdempotentRequest request, Function<Stored<WorkOrder>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            requireOwn(workOrderId, told.crewId()); // a stale version must not tell that a foreign order is there
        }
        if (!photos.belongTo(workOrderId, told.step().photoIds())) {
            requireOwn(workOrderId, told.crewId());
            throw new RejectedException(Rejection.invalid("photo-unknown"));
        }
        AtomicReference<CrewMoves.Move> moved = new AtomicReference<>();
        Answer given = orders.change(workOrderId, request, order -> decide(order, told, moved), answer);
        moves.made(moved.get());
        return given;
    }

    private Decision<WorkOrder> decide(WorkOrder order, Told told, AtomicReference<CrewMoves.Move> moved) {
        moved.set(null);
        if (!WorkOrderAccess.isOf(told.crewId(), order)) {
            return Decision.rejected(Rejection.notFound());
        }
        CommandRules.Heard heard = rules.hear(order, List.of(command(order, told)));
        Rejection problem = heard.verdicts().getFirst().problem();
        if (problem != null) {
            return Decision.rejected(problem); // not remembered: under its key it is decided anew
        }
        moved.set(new CrewMoves.Move(order, heard.order()));
        return heard.order().equals(order) ? Decision.unchanged() : Decision.changed(heard.order(), heard.events());
    }

    private FieldCommand command(WorkOrder order, Told told) {
        Instant now = clock.instant();
        Instant at = told.at() == null ? Times.now(order, told.crewId(), now) : told.at();
        CrewStep step = rules.rules().measured(order.facts(), told.step(), told.position(), at);
        return new FieldCommand(told.commandId(), told.crewId(), null, at, now, step);
    }

    private void requireOwn(String workOrderId, String crewId) {
        WorkOrderAccess.ofCrew(orders.find(workOrderId), crewId);
    }
}
