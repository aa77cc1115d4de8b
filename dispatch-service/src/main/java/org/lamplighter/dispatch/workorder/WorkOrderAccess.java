package org.lamplighter.dispatch.workorder;

import java.util.Optional;
import java.util.Set;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;

/** Whose order it is. What is not the caller's is refused just like what is not there. */
public final class WorkOrderAccess {

    private WorkOrderAccess() {}

    /** The order, if it is there and this crew holds or completed it, or had it when it was called off. */
    public static Stored<WorkOrder> ofCrew(Optional<Stored<WorkOrder>> order, String crewId) {
        return order.filter(found -> isOf(crewId, found.state()) || isAsked(crewId, found.state()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    /** The order, if it is there and of one of these areas. */
    public static Stored<WorkOrder> inAreas(Optional<Stored<WorkOrder>> order, Set<String> areas) {
        return order.filter(found -> areas.contains(found.state().facts().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    private static boolean isAsked(String crewId, WorkOrder order) {
        return order instanceof Withdrawn withdrawn && withdrawn.asks(crewId);
    }

    static boolean isOf(String crewId, WorkOrder order) {
        return order instanceof Completed completed
                ? completed.done().crewId().equals(crewId)
                : order.holder().filter(held -> held.crewId().equals(crewId)).isPresent();
    }
}
