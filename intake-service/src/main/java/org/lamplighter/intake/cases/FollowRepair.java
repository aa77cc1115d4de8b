package org.lamplighter.intake.cases;

import java.time.Clock;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.dispatch.ReportAnswered;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.contracts.dispatch.WorkOrderTakenOffHold;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;

/** Moves a case on with what its crew does. */
public final class FollowRepair {

    private final Aggregates<Case> cases;
    private final PromiseKeeping keeping;
    private final LimitTable limits;
    private final Clock clock;

    public FollowRepair(Aggregates<Case> cases, Figures figures, LimitTable limits, Clock clock) {
        this.cases = cases;
        this.keeping = new PromiseKeeping(cases, figures);
        this.limits = limits;
        this.clock = clock;
    }

    /** A work order was opened: now it is certain whether the case belongs to an outage, and to which. */
    public void opened(WorkOrderOpened order, EventMetadata cause) {
        cases.change(order.caseId(), cause, it -> it.orderOpened(order.workOrderId(), order.round(), order.outageId()));
    }

    /** A crew gave its order back. The customer hears of the next crew; there is nothing to tell before. */
    public void returned(WorkOrderReturned order, EventMetadata cause) {
        cases.change(
                order.caseId(), cause, it -> it.orderReturned(order.workOrderId(), order.crewId(), order.returnedAt()));
    }

    /** The order rests: its customer hears why and until when. */
    public void rests(WorkOrderPutOnHold order, EventMetadata cause) {
        cases.change(
                order.caseId(),
                cause,
                it -> it.orderRests(order.workOrderId(), order.heldAt(), order.expectedEnd(), order.reason()));
    }

    /** The order goes on, with the promises as they are now. */
    public void goesOn(WorkOrderTakenOffHold order, EventMetadata cause) {
        cases.change(
                order.caseId(),
                cause,
                it -> it.orderGoesOn(order.workOrderId(), order.resumedAt(), order.arriveBy(), order.restoreBy()));
    }

    /** An order was withdrawn, because its outage is repaired with another. */
    public void withdrawn(WorkOrderWithdrawn order, EventMetadata cause) {
        String outageId = order.outageId();
        if (outageId != null) {
            keeping.change(
                    order.caseId(),
                    cause,
                    it -> it.orderWithdrawn(
                            order.workOrderId(), outageId, order.withdrawnAt(), limits, clock.instant()));
        }
    }

    /** Dispatch answers the report and sends no crew. A reason that this version does not know moves nothing. */
    public void answered(ReportAnswered answer, EventMetadata cause) {
        NoCrewReason reason = answer.reason();
        if (reason != null) {
            cases.change(
                    answer.caseId(),
                    cause,
                    it -> it.answeredWithoutCrew(reason, answer.answeredAt(), limits, clock.instant()));
        }
    }

    /** A crew made a step. */
    public void stepped(String caseId, RepairStep step, EventMetadata cause) {
        keeping.change(caseId, cause, it -> it.repaired(step, limits, clock.instant()));
    }
}
