package org.lamplighter.dispatch.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lamplighter.dispatch.assignment.AreaProblem.Posed;
import org.lamplighter.dispatch.assignment.AreaProblem.Told;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.assignment.ChooseCrew.Result;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Choice;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.WaitingFor;
import org.lamplighter.dispatch.workorder.Weighed;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.Explanation;
import org.lamplighter.planner.Plan;
import org.lamplighter.planner.RoutePlanner;
import org.lamplighter.planner.TravelUnknownException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the crew in whose tour an order costs least, all tours considered; what crews hold stays theirs. Where that cannot
 * be told — the site is unknown, too much is open, nobody knows the ways — it is the crew that is there soonest.
 */
final class PlanCrew implements CrewChoice {

    private static final Logger log = LoggerFactory.getLogger(PlanCrew.class);

    private final ChooseCrew soonest;
    private final AreaProblem areaProblem;
    private final CrewQueues queues;
    private final RoutePlanner planner;
    private final AssignmentRules rules;
    private final Limits limits;

    PlanCrew(
            ChooseCrew soonest,
            AreaProblem areaProblem,
            CrewQueues queues,
            RoutePlanner planner,
            AssignmentRules rules,
            Limits limits) {
        this.soonest = soonest;
        this.areaProblem = areaProblem;
        this.queues = queues;
        this.planner = planner;
        this.rules = rules;
        this.limits = limits;
    }

    /**
     * How much planning one order is worth.
     *
     * @param mostOrders open orders beyond which nothing is planned; 0 never to plan
     * @param effort for one order
     */
    record Limits(int mostOrders, Effort effort) {}

    @Override
    public Result choose(OrderFacts facts, List<CrewLoad> crews, Instant now) {
        Result simple = soonest.choose(facts, crews, now);
        if (!(simple instanceof Found) || facts.site().position() == null || tooMuch(crews)) {
            return simple;
        }
        try {
            return planned(facts, soonest.able(Need.of(facts, rules), crews, now), now)
                    .orElseGet(() -> facts.task() instanceof Fault ? simple : new Nobody(WaitingFor.CREW_WITH_TIME));
        } catch (TravelUnknownException e) {
            log.warn("Planned without ways, the crew that is there soonest is sent: {}", e.getMessage());
            return simple;
        }
    }

    private boolean tooMuch(List<CrewLoad> crews) {
        return crews.stream().mapToLong(CrewLoad::openOrders).sum() >= limits.mostOrders();
    }

    private Optional<Result> planned(OrderFacts facts, List<CrewLoad> able, Instant now) {
        List<String> ids = able.stream().map(load -> load.crew().crewId()).toList();
        List<WorkOrder> held = queues.heldBy(ids, limits.mostOrders() + 1).stream()
                .map(Stored::state)
                .filter(order -> !order.facts().workOrderId().equals(facts.workOrderId()))
                .toList();
        if (held.size() > limits.mostOrders()) {
            return Optional.empty();
        }
        Posed posed = areaProblem.pose(able, held, List.of(facts), Told.STAY, now);
        Plan plan = planner.plan(posed.problem(), posed.sketch(), limits.effort());
        return plan.find(facts.workOrderId()).map(found -> {
            CrewLoad load = able.stream()
                    .filter(one -> one.crew().crewId().equals(found.crewId()))
                    .findFirst()
                    .orElseThrow();
            Explanation why = planner.explain(posed.problem(), plan, facts.workOrderId());
            return new Found(load, assignment(facts, load, posed.at(found.stop().begin()), able.size(), why, now));
        });
    }

    private Assignment assignment(
            OrderFacts facts, CrewLoad load, Instant arrival, int candidates, Explanation why, Instant now) {
        return new Assignment(
                load.crew().crewId(),
                load.crew().name(),
                now,
                arrival,
                Choice.planned(
                        ChooseCrew.distance(load, Need.of(facts, rules), rules, now),
                        load.openOrders(),
                        candidates,
                        weighed(why)));
    }

    static Weighed weighed(Explanation why) {
        Explanation.Cost cost = why.cost();
        Explanation.RunnerUp other = why.runnerUp();
        return new Weighed(
                why.position(),
                Math.round(cost.travel()),
                Math.round(cost.waiting()),
                Math.round(cost.lateness()),
                Math.round(cost.others()),
                Math.round(cost.fairness()),
                other == null ? null : other.crewId(),
                other == null ? null : Math.round(other.costsMore()));
    }
}
