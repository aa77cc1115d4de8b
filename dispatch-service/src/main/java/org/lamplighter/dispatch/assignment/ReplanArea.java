package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.dispatch.assignment.AreaProblem.Posed;
import org.lamplighter.dispatch.assignment.AreaProblem.Told;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.DutyRules;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.Plan;
import org.lamplighter.planner.Plan.Planned;
import org.lamplighter.planner.RoutePlanner;
import org.lamplighter.planner.TravelUnknownException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans areas again when something in them changed, and once a minute since time itself changes plans. Orders that a crew
 * has not taken on may go to another crew, if that saves enough; the others keep crew and place, and all get their expected
 * arrival anew. One instance plans an area: it keeps the lease while it lives.
 */
public final class ReplanArea {

    private static final Logger log = LoggerFactory.getLogger(ReplanArea.class);

    /** Smaller changes of an arrival are not worth a write. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(3);

    private final AreaProblem areaProblem;
    private final CrewQueues queues;
    private final Crews crews;
    private final RoutePlanner planner;
    private final MoveOrder moveOrder;
    private final Duty duty;
    private final Map<String, Integer> lastSeen = new HashMap<>();

    ReplanArea(
            AreaProblem areaProblem,
            CrewQueues queues,
            Crews crews,
            RoutePlanner planner,
            MoveOrder moveOrder,
            Duty duty) {
        this.areaProblem = areaProblem;
        this.queues = queues;
        this.crews = crews;
        this.planner = planner;
        this.moveOrder = moveOrder;
        this.duty = duty;
    }

    /**
     * When, how long, and who watches.
     *
     * @param leases one instance plans an area
     * @param leaseFor how long its areas wait when it dies
     * @param mostOrders open orders beyond which an area is not planned; 0 never to plan
     * @param effort for an area
     * @param rules when crews work
     * @param clock what time it is
     * @param figures what is counted of it
     */
    record Duty(
            Leases leases,
            Duration leaseFor,
            int mostOrders,
            Effort effort,
            DutyRules rules,
            Clock clock,
            Figures figures) {}

    /** Plans each area that changed. */
    public void everywhere() {
        crews.all().stream()
                .flatMap(load -> load.crew().areas().stream())
                .distinct()
                .forEach(this::inArea);
    }

    /** Plans one area if it changed, unless another instance does. */
    public synchronized void inArea(String areaCode) {
        List<CrewLoad> serving = crews.serving(areaCode);
        long open = serving.stream().mapToLong(CrewLoad::openOrders).sum();
        if (open == 0 || open > duty.mostOrders() || !duty.leases().take("plan/" + areaCode, duty.leaseFor())) {
            lastSeen.remove(areaCode);
            return;
        }
        Set<String> ids = serving.stream().map(load -> load.crew().crewId()).collect(Collectors.toSet());
        List<WorkOrder> held = queues.heldBy(ids, duty.mostOrders() + 1).stream()
                .map(Stored::state)
                .toList();
        Instant now = duty.clock().instant();
        Integer seen = fingerprint(serving, held, now);
        if (held.size() > duty.mostOrders() || seen.equals(lastSeen.put(areaCode, seen))) {
            return;
        }
        try {
            duty.figures().planning(areaCode, () -> plan(serving, held, now));
        } catch (TravelUnknownException e) {
            log.warn("Area {} stays as it is: {}", areaCode, e.getMessage());
        }
    }

    /** Changes when an order comes, goes or takes a step, a crew comes on or goes off shift, or a minute is over. */
    private Integer fingerprint(List<CrewLoad> crews, List<WorkOrder> held, Instant now) {
        Set<String> orders = held.stream()
                .map(order -> order.facts().workOrderId()
                        + order.phase()
                        + order.holder().map(Assignment::crewId).orElse(""))
                .collect(Collectors.toSet());
        Set<String> onShift = crews.stream()
                .filter(load -> duty.rules().onDuty(load, now))
                .map(load -> load.crew().crewId())
                .collect(Collectors.toSet());
        return List.of(orders, onShift, now.truncatedTo(ChronoUnit.MINUTES)).hashCode();
    }

    private void plan(List<CrewLoad> serving, List<WorkOrder> held, Instant now) {
        Posed posed = areaProblem.pose(serving, held, List.of(), Told.MAY_MOVE, now);
        if (posed.problem().visits().isEmpty()) {
            return;
        }
        Plan plan = planner.plan(posed.problem(), posed.sketch(), duty.effort());
        for (WorkOrder order : held) {
            if (order instanceof Assigned || order instanceof Accepted) {
                plan.find(order.facts().workOrderId()).ifPresent(found -> follow(order, found, posed, plan, serving));
            }
        }
    }

    private void follow(WorkOrder order, Planned found, Posed posed, Plan plan, List<CrewLoad> serving) {
        Assignment holder = order.holder().orElseThrow();
        Instant arrival = posed.at(found.stop().begin());
        String id = order.facts().workOrderId();
        if (!found.crewId().equals(holder.crewId())) {
            moveOrder.move(
                    order,
                    found.crewId(),
                    arrival,
                    serving.size(),
                    PlanCrew.weighed(planner.explain(posed.problem(), plan, id)));
        } else if (order.facts().site().position() != null && differs(holder, arrival)) {
            moveOrder.expect(id, holder.crewId(), arrival);
        }
    }

    private static boolean differs(Assignment holder, Instant arrival) {
        Instant told = holder.expectedArrival();
        return told == null || Duration.between(told, arrival).abs().compareTo(WORTH_TELLING) >= 0;
    }
}
