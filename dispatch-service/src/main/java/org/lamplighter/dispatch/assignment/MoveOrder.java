package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Choice;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.Weighed;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;

/** Carries out what a new plan says of an order that a crew was told already. */
final class MoveOrder {

    private final Aggregates<WorkOrder> orders;
    private final Crews crews;
    private final AssignmentRules rules;
    private final HearCommands hearCommands;
    private final Clock clock;

    MoveOrder(
            Aggregates<WorkOrder> orders, Crews crews, AssignmentRules rules, HearCommands hearCommands, Clock clock) {
        this.orders = orders;
        this.crews = crews;
        this.rules = rules;
        this.hearCommands = hearCommands;
        this.clock = clock;
    }

    /**
     * Gives the order to another crew, if that one still has room and the first one has not taken it on meanwhile. What a
     * crash leaves wrong with the loads is healed.
     *
     * @param seen the order as it was planned
     */
    void move(WorkOrder seen, String crewId, Instant arrival, int candidates, Weighed weighed) {
        String from = seen.holder().orElseThrow().crewId();
        String id = seen.facts().workOrderId();
        Optional<CrewLoad> to = crews.find(crewId)
                .filter(Need.of(seen.facts(), rules)::hasRoom)
                .filter(load -> crews.reserve(load, id));
        if (to.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Assignment assignment = new Assignment(
                crewId,
                to.get().crew().name(),
                now,
                arrival,
                Choice.planned(
                        ChooseCrew.distance(to.get(), Need.of(seen.facts(), rules), rules, now),
                        to.get().openOrders(),
                        candidates,
                        weighed));
        boolean moved = false;
        try {
            moved = orders.change(id, order -> order.replan(from, assignment))
                    .state()
                    .holder()
                    .filter(assignment::equals)
                    .isPresent();
        } finally {
            crews.unload(moved ? from : crewId, id);
        }
        if (moved) {
            hearCommands.settle(id); // it may have had this crew's order before, and what it told then
        }
    }

    /** Tells a better guess of the arrival. */
    void expect(String workOrderId, String crewId, Instant arrival) {
        orders.change(workOrderId, now -> now.expect(crewId, arrival));
    }
}
