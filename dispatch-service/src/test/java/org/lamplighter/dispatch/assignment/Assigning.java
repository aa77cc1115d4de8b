package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;

/** Puts the assignment together for tests without Spring. */
public final class Assigning {

    private static final AssignmentRules RULES =
            new AssignmentRules(Map.of(), Duration.ofMinutes(40), new Travel(30, 1.35, Duration.ofMinutes(5)));

    private Assigning() {}

    public static OpenWorkOrder openWorkOrder(Aggregates<WorkOrder> orders, Crews crews, Figures figures, Clock clock) {
        return new OpenWorkOrder(orders, bookCrew(crews, clock), crews, figures);
    }

    public static AssignPending assignPending(
            Aggregates<WorkOrder> orders,
            WorkOrderLists lists,
            Crews crews,
            Leases leases,
            Figures figures,
            Clock clock) {
        return new AssignPending(
                orders, lists, bookCrew(crews, clock), RULES, crews, leases, figures, Duration.ofSeconds(30));
    }

    public static HealLoads healLoads(Crews crews, WorkOrderLists lists, Leases leases) {
        return new HealLoads(crews, lists, leases, Duration.ofSeconds(30));
    }

    private static BookCrew bookCrew(Crews crews, Clock clock) {
        return new BookCrew(crews, new ChooseCrew(RULES), clock);
    }
}
