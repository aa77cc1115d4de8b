package org.lamplighter.dispatch.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.contracts.dispatch.WorkOrderTakenOffHold;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Resting, with no crew (挂起). If its reason stops the clocks, what was promised moves by as long as it rested.
 *
 * @param hold why and until when
 */
public record OnHold(OrderFacts facts, Hold hold, List<Step> history, FieldBook book) implements WorkOrder {

    public OnHold {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.ON_HOLD;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(Set.of(Action.WITHDRAWAL));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new OnHold(facts, hold, history, told);
    }

    @Override
    public Decision<WorkOrder> withdraw(String repairedWith, Instant at) {
        return Handover.withdraw(this, null, repairedWith, at);
    }

    static WorkOrderPutOnHold told(OrderFacts facts, Hold hold, @Nullable String crewId) {
        return new WorkOrderPutOnHold(
                facts.workOrderId(),
                facts.caseId(),
                crewId,
                facts.outageId(),
                hold.reason(),
                hold.reason().stopsClocks(),
                hold.since(),
                hold.until());
    }

    /** It goes on, and waits for a crew. */
    Decision.Changed<WorkOrder> resume(Instant at, @Nullable String by) {
        OrderFacts next = hold.reason().stopsClocks() ? facts.paused(Duration.between(hold.since(), at)) : facts;
        return new Decision.Changed<>(
                new Pending(
                        next,
                        WaitingFor.NEXT_LOOK,
                        Step.after(history, new Step(Step.Kind.TAKEN_OFF_HOLD, at, by, null)),
                        book),
                List.of(new WorkOrderTakenOffHold(
                        next.workOrderId(),
                        next.caseId(),
                        at,
                        next.promise().arriveBy(),
                        next.promise().restoreBy())));
    }
}
