package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.events.NotYetException;

/** Takes an order back that another outage's order makes needless, unless a crew has accepted it. */
public final class WithdrawOrder {

    private final Aggregates<WorkOrder> orders;
    private final ReleaseCrew releaseCrew;
    private final Figures figures;
    private final Clock clock;

    public WithdrawOrder(Aggregates<WorkOrder> orders, ReleaseCrew releaseCrew, Figures figures, Clock clock) {
        this.orders = orders;
        this.releaseCrew = releaseCrew;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Withdraws it; doing so again changes nothing.
     *
     * @return whether it is withdrawn; otherwise a crew works on it, or has
     * @throws NotYetException when the order is not there yet: it follows its outage
     */
    public boolean withdraw(String workOrderId, String repairedWith) {
        AtomicReference<WorkOrder> before = new AtomicReference<>();
        try {
            orders.change(workOrderId, order -> {
                before.set(order);
                return order instanceof Withdrawn
                        ? Decision.unchanged()
                        : order.withdraw(repairedWith, clock.instant());
            });
        } catch (RejectedException underWay) {
            return false;
        } catch (NoSuchAggregateException e) {
            throw new NotYetException("order " + workOrderId);
        }
        WorkOrder was = Objects.requireNonNull(before.get());
        if (!(was instanceof Withdrawn)) {
            figures.moved(was.phase(), Phase.WITHDRAWN);
            was.holder().ifPresent(crew -> releaseCrew.released(crew.crewId(), workOrderId));
        }
        return true;
    }
}
