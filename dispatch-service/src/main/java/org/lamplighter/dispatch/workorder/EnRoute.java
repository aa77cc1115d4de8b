package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Its crew is on the way.
 *
 * @param departedAt when it set out
 */
public record EnRoute(OrderFacts facts, Assignment assignment, Instant departedAt, List<Step> history, FieldBook book)
        implements WorkOrder {

    public EnRoute {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.EN_ROUTE;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(Set.of(
                Action.REASSIGNMENT, Action.ARRIVAL, Action.RETURN, Action.PHOTO, Action.EXPECTATION, Action.HELP));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new EnRoute(facts, assignment, departedAt, history, told);
    }

    @Override
    public Optional<Assignment> holder() {
        return Optional.of(assignment);
    }

    @Override
    public Decision<WorkOrder> reassign(Assignment next) {
        return Handover.reassign(this, FormerHold.of(this, assignment), next);
    }

    @Override
    public Decision<WorkOrder> arrive(Arrival arrival) {
        if (facts.work() != null && arrival.at().isBefore(facts.work().errand().notBefore())) {
            return Decision.rejected(Rejection.conflict(
                    "work-not-yet", facts.work().errand().notBefore().toString()));
        }
        String note = Boolean.FALSE.equals(arrival.insideGeofence()) ? "OUTSIDE_GEOFENCE" : null;
        return Decision.changed(
                new OnSite(
                        facts,
                        assignment,
                        arrival,
                        Step.after(history, new Step(Step.Kind.ARRIVED, arrival.at(), assignment.crewId(), note)),
                        book),
                new CrewArrived(
                        facts.workOrderId(),
                        facts.caseId(),
                        assignment.crewId(),
                        arrival.at(),
                        arrival.distanceMetres()));
    }

    @Override
    public Decision<WorkOrder> giveBack(Instant at, ReturnReason reason) {
        return Handover.giveBack(this, assignment, at, reason);
    }
}
