package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A dispatcher locks an order, lets it rest, lets it go on, or opens it to a neighbouring area. */
public final class CommandOrder {

    private final Aggregates<WorkOrder> orders;
    private final ReleaseCrew releaseCrew;
    private final Figures figures;
    private final Clock clock;

    CommandOrder(Aggregates<WorkOrder> orders, ReleaseCrew releaseCrew, Figures figures, Clock clock) {
        this.orders = orders;
        this.releaseCrew = releaseCrew;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Who decides.
     *
     * @param subject the dispatcher's subject
     * @param areas service areas the dispatcher works for
     */
    public record Dispatcher(String subject, Set<String> areas) {}

    private record Move(WorkOrder from, WorkOrder to) {}

    /** Carries the command out. What is not of the dispatcher's areas looks like no order. */
    public Answer command(
            String workOrderId,
            Dispatcher dispatcher,
            DeskCommand command,
            IdempotentRequest request,
            Function<Stored<WorkOrder>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            WorkOrderAccess.inAreas(orders.find(workOrderId), dispatcher.areas());
        }
        Instant now = clock.instant();
        AtomicReference<@Nullable Move> moved = new AtomicReference<>();
        Answer given = orders.change(
                workOrderId,
                request,
                order -> {
                    moved.set(null);
                    if (!dispatcher.areas().contains(order.facts().areaCode())) {
                        return Decision.rejected(Rejection.notFound());
                    }
                    Decision<WorkOrder> decision = DeskRules.decide(order, command, dispatcher.subject(), now);
                    if (decision instanceof Decision.Changed<WorkOrder> changed) {
                        moved.set(new Move(order, changed.state()));
                    }
                    return decision;
                },
                answer);
        after(workOrderId, moved.get());
        return given;
    }

    /** Ends a rest whose time is over; nothing happens when somebody was faster. */
    public void goOn(String workOrderId) {
        AtomicReference<@Nullable Move> moved = new AtomicReference<>();
        orders.change(workOrderId, order -> {
            moved.set(null);
            if (!(order instanceof OnHold onHold) || onHold.hold().until().isAfter(clock.instant())) {
                return Decision.unchanged();
            }
            Decision<WorkOrder> decision = onHold.resume(clock.instant(), null);
            if (decision instanceof Decision.Changed<WorkOrder> changed) {
                moved.set(new Move(order, changed.state()));
            }
            return decision;
        });
        after(workOrderId, moved.get());
    }

    private void after(String workOrderId, @Nullable Move move) {
        if (move == null || move.from().phase() == move.to().phase()) {
            return;
        }
        figures.moved(move.from().phase(), move.to().phase());
        if (move.to().holder().isEmpty()) {
            move.from().holder().ifPresent(crew -> releaseCrew.released(crew.crewId(), workOrderId));
        }
    }
}
