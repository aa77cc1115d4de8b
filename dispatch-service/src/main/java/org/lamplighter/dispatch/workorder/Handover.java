package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** How an order leaves a crew's hands before the work is done; the same from every state that allows it. */
final class Handover {

    /** After this many hand-overs people talk to each other; it also bounds the history. */
    private static final int MOST_STEPS = 100;

    /** A crew may not send an order in circles. */
    private static final int MOST_RETURNS = 3;

    /** Each move is told to a customer and two crews: after so many crews an order stays where it is. */
    private static final int MOST_CREWS_BY_PLAN = 4;

    private Handover() {}

    /** Whether the plan may take an order from the crew that was told. A dispatcher's choice stays. */
    static boolean mayBeReplanned(Assigned order, String from) {
        return order.assignment().crewId().equals(from)
                && order.assignment().choice().basis() != Choice.Basis.DISPATCHER
                && DeskRules.lockOf(order) == null
                && order.history().stream()
                                .filter(step -> step.kind() == Step.Kind.ASSIGNED)
                                .count()
                        < MOST_CREWS_BY_PLAN;
    }

    static Decision<WorkOrder> reassign(WorkOrder order, FormerHold now, Assignment next) {
        if (now.crewId().equals(next.crewId())) {
            return Decision.rejected(Rejection.conflict("crew-has-it-already", next.crewId()));
        }
        if (DeskRules.lockOf(order) != null) {
            return Decision.rejected(DeskRules.locked());
        }
        if (next.choice().note() == null) {
            return Decision.rejected(Rejection.invalid("reassignment-reason-missing"));
        }
        if (order.history().size() >= MOST_STEPS) {
            return Decision.rejected(Rejection.conflict("handed-over-too-often"));
        }
        return Decision.changed(
                Assigned.by(order.facts(), order.history(), order.book().lost(now), next),
                WorkOrder.assigned(order.facts(), next));
    }

    static Decision<WorkOrder> giveBack(WorkOrder order, Assignment now, Instant at, ReturnReason reason) {
        if (order.timesReturned() >= MOST_RETURNS) {
            return Decision.rejected(Rejection.conflict("returned-too-often", MOST_RETURNS));
        }
        OrderFacts facts = order.facts();
        return Decision.changed(
                new Returned(
                        facts,
                        now.crewId(),
                        at,
                        reason,
                        Step.after(order.history(), new Step(Step.Kind.RETURNED, at, now.crewId(), reason.name())),
                        order.book().without(now.crewId())),
                new WorkOrderReturned(facts.workOrderId(), facts.caseId(), now.crewId(), facts.outageId(), at, reason));
    }

    static Decision<WorkOrder> withdraw(WorkOrder order, @Nullable FormerHold now, String repairedWith, Instant at) {
        OrderFacts facts = order.facts();
        return Decision.changed(
                new Withdrawn(
                        facts,
                        repairedWith,
                        null,
                        at,
                        Step.after(order.history(), new Step(Step.Kind.WITHDRAWN, at, null, repairedWith)),
                        now == null ? order.book() : order.book().lost(now)),
                new WorkOrderWithdrawn(
                        facts.workOrderId(),
                        facts.caseId(),
                        now == null ? null : now.crewId(),
                        facts.outageId(),
                        at,
                        repairedWith));
    }
}
