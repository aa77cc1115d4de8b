package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Its crew is on the way.
 *
 * @param departedAt when it set out
 */
public record EnRoute(OrderFacts facts, Assignment assignment, Instant departedAt, List<Step> history)
        implements WorkOrder {

    @Override
    public Phase phase() {
        return Phase.EN_ROUTE;
    }

    @Override
    public Set<Action> possible() {
        return Set.of(Action.REASSIGNMENT, Action.ARRIVAL, Action.RETURN, Action.PHOTO);
    }

    @Override
    public Optional<Assignment> holder() {
        return Optional.of(assignment);
    }

    @Override
    public Decision<WorkOrder> reassign(Assignment next) {
        return Handover.reassign(this, assignment, next);
    }

    @Override
    public Decision<WorkOrder> arrive(Arrival arrival) {
        if (arrival.at().isBefore(departedAt)) {
            return Decision.rejected(Times.implausible());
        }
        String note = Boolean.FALSE.equals(arrival.insideGeofence()) ? "OUTSIDE_GEOFENCE" : null;
        return Decision.changed(
                new OnSite(
                        facts,
                        assignment,
                        arrival,
                        Step.after(history, new Step(Step.Kind.ARRIVED, arrival.at(), assignment.crewId(), note))),
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
