package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A crew takes the next step on an order of its own. */
public final class TakeStep {

    private final Aggregates<WorkOrder> orders;
    private final FieldRules rules;
    private final OrderPhotos photos;
    private final ReleaseCrew releaseCrew;
    private final Figures figures;
    private final Clock clock;

    public TakeStep(
            Aggregates<WorkOrder> orders,
            FieldRules rules,
            OrderPhotos photos,
            ReleaseCrew releaseCrew,
            Figures figures,
            Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.photos = photos;
        this.releaseCrew = releaseCrew;
        this.figures = figures;
        this.clock = clock;
    }

    private record Move(WorkOrder from, WorkOrder to) {}

    /**
     * Takes the step.
     *
     * @throws RejectedException when the order is not the crew's, which looks like no order, or the step is not possible now
     */
    public Answer take(
            String workOrderId,
            String crewId,
            CrewStep step,
            IdempotentRequest request,
            Function<Stored<WorkOrder>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            requireOwn(workOrderId, crewId); // a stale version must not tell that a foreign order is there
        }
        if (step instanceof CrewStep.Complete complete && !photos.belongTo(workOrderId, complete.photoIds())) {
            requireOwn(workOrderId, crewId);
            throw new RejectedException(Rejection.invalid("photo-unknown"));
        }
        AtomicReference<Move> moved = new AtomicReference<>();
        Answer given = orders.change(workOrderId, request, order -> decide(order, crewId, step, moved), answer);
        Move move = moved.get();
        if (move != null) {
            figures.moved(move.from().phase(), move.to().phase());
            if (move.to().holder().isEmpty()) {
                releaseCrew.released(crewId, workOrderId);
            }
        }
        return given;
    }

    private Decision<WorkOrder> decide(WorkOrder order, String crewId, CrewStep step, AtomicReference<Move> moved) {
        if (!WorkOrderAccess.isOf(crewId, order)) {
            return Decision.rejected(Rejection.notFound());
        }
        Decision<WorkOrder> decision = rules.decide(order, step, clock.instant());
        if (decision instanceof Decision.Changed<WorkOrder> changed) {
            moved.set(new Move(order, changed.state()));
        }
        return decision;
    }

    private void requireOwn(String workOrderId, String crewId) {
        WorkOrderAccess.ofCrew(orders.find(workOrderId), crewId);
    }
}
