package org.lamplighter.dispatch.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Hold;
import org.lamplighter.dispatch.workorder.OnHold;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Pending;
import org.lamplighter.dispatch.workorder.WaitingFor;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * One row of the board.
 *
 * @param order the order; no personal data of it is shown
 * @param limits what was promised, the next one first
 */
public record BoardOrder(WorkOrder order, List<Limit> limits) {

    /** What is due first comes first; one whose clocks stand, or that owes its report alone, comes last. */
    static final Comparator<BoardOrder> BY_TIME_LEFT = Comparator.comparing(BoardOrder::due)
            .thenComparing(row -> row.facts().listKey());

    static BoardOrder of(WorkOrder order) {
        return new BoardOrder(order, Limit.of(order));
    }

    public OrderFacts facts() {
        return order.facts();
    }

    public String workOrderId() {
        return facts().workOrderId();
    }

    public @Nullable Assignment assignment() {
        return order.holder().orElse(null);
    }

    public @Nullable WaitingFor waitingFor() {
        return order instanceof Pending pending ? pending.waitingFor() : null;
    }

    /** Why it rests, if it does. */
    public @Nullable Hold hold() {
        return order instanceof OnHold onHold ? onHold.hold() : null;
    }

    /** Whether it is locked with its crew. */
    public boolean isLocked() {
        return order.holder()
                .flatMap(holder -> facts().directives().lockFor(holder.crewId()))
                .isPresent();
    }

    private Instant due() {
        return limits.stream()
                .filter(Limit::isRunning)
                .map(Limit::by)
                .findFirst()
                .orElse(Instant.MAX);
    }
}
