package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.EnRoute;
import org.lamplighter.dispatch.workorder.OnSite;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Restored;
import org.lamplighter.dispatch.workorder.RouteOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Demands;
import org.lamplighter.planner.Offers;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.PlanningProblem;
import org.lamplighter.planner.Promptness;
import org.lamplighter.planner.Sketch;
import org.lamplighter.planner.Tie;
import org.lamplighter.planner.TimeWindow;
import org.lamplighter.planner.Visit;

/**
 * Puts crews and their orders to the planner. Seconds count from now.
 *
 * <pre>
 * on site, en route   where and when the crew begins
 * accepted            locked, in the crew's order
 * just assigned       the crew's: it was told a moment ago and is about to answer
 * assigned            the crew's unless another one saves more; a dispatcher's choice is the crew's for good
 * new                 anybody's who meets the conditions
 * </pre>
 */
final class AreaProblem {

    /** Room for an order, as the planner knows it: something a crew has so many of. */
    private static final String ROOM = "room";

    private static final int ANY_ROOM = 1_000_000;

    /** Nobody waits longer than this before it is cheaper to leave him out: never. */
    private static final double LEFT_OUT = 1e9;

    private static final double LATE = 3;

    /** Who waited this many seconds counts twice; so of two that are alike the older comes first. */
    private static final double PATIENCE = 8 * 3600;

    private final AssignmentRules rules;
    private final Moving moving;
    private final double fairness;

    AreaProblem(AssignmentRules rules, Moving moving, double fairness) {
        this.rules = rules;
        this.moving = moving;
        this.fairness = fairness;
    }

    /**
     * When an order may be taken from a crew that was told.
     *
     * @param timeToAnswer how long the crew has to take it on or to give it back before
     * @param cost what another crew must save
     */
    record Moving(Duration timeToAnswer, Duration cost) {}

    /**
     * A problem and the tours as they stand.
     *
     * @param problem what is to be planned
     * @param now what second 0 is
     * @param sketch the tours before
     */
    record Posed(PlanningProblem problem, Instant now, Sketch sketch) {

        Instant at(double seconds) {
            return now.plusSeconds(Math.round(seconds));
        }
    }

    /** Whether orders that crews were told but did not take on may go to another crew. */
    enum Told {
        STAY,
        MAY_MOVE
    }

    /** The problem of these crews, what they hold and what is new. */
    Posed pose(List<CrewLoad> crews, List<WorkOrder> held, List<OrderFacts> fresh, Told told, Instant now) {
        Map<String, List<WorkOrder>> queues = new HashMap<>();
        RouteOrder.sorted(held)
                .forEach(order -> order.holder()
                        .ifPresent(holder -> queues.computeIfAbsent(holder.crewId(), id -> new ArrayList<>())
                                .add(order)));
        List<CrewShift> shifts = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        Map<String, List<String>> tours = new HashMap<>();
        for (CrewLoad load : crews) {
            List<WorkOrder> queue = queues.getOrDefault(load.crew().crewId(), List.of());
            shifts.add(shift(load, queue, now));
            List<String> tour = new ArrayList<>();
            for (WorkOrder order : queue) {
                if (order instanceof Accepted || order instanceof Assigned) {
                    visits.add(visit(order.facts(), load.crew(), tie(order, told, now), now));
                    tour.add(order.facts().workOrderId());
                }
            }
            tours.put(load.crew().crewId(), tour);
        }
        fresh.forEach(facts -> visits.add(visit(facts, null, new Tie.Free(), now)));
        return new Posed(new PlanningProblem(shifts, visits, fairness), now, new Sketch(tours));
    }

    private CrewShift shift(CrewLoad load, List<WorkOrder> queue, Instant now) {
        Crew crew = load.crew();
        Position from = crew.base();
        double begins = seconds(rules.travel().turnout());
        for (WorkOrder order : queue) {
            Position site = order.facts().site().position();
            Instant there = arrival(order);
            if (there != null) {
                begins = Math.max(begins, seconds(Duration.between(now, there.plus(rules.perOpenOrder()))));
            }
            if (site != null && (there != null || order instanceof Restored)) {
                from = site;
            }
        }
        // Room that was taken for an order whose document is not written yet.
        begins += seconds(rules.perOpenOrder()) * Math.max(0, load.openOrders() - queue.size());
        Integer most = crew.mostOrders();
        int room = most == null ? ANY_ROOM : Math.max(0, most - underWay(queue));
        Duration left = crew.shift().left(now);
        double ends = left == null ? Double.POSITIVE_INFINITY : Math.max(begins, seconds(left));
        return new CrewShift(
                crew.crewId(),
                place(from),
                null,
                new TimeWindow(begins, ends),
                List.of(),
                new Offers(labels(crew.skills()), Set.copyOf(crew.areas()), Map.of(ROOM, room)),
                queue.stream()
                        .filter(Accepted.class::isInstance)
                        .map(order -> order.facts().workOrderId())
                        .toList());
    }

    private static int underWay(List<WorkOrder> queue) {
        return Math.toIntExact(queue.stream()
                .filter(order -> !(order instanceof Accepted) && !(order instanceof Assigned))
                .count());
    }

    /** When a crew came or will come to an order that is under way. */
    private static @Nullable Instant arrival(WorkOrder order) {
        return switch (order) {
            case OnSite onSite -> onSite.arrival().at();
            case EnRoute enRoute -> enRoute.assignment().expectedArrival();
            default -> null;
        };
    }

    private Tie tie(WorkOrder order, Told told, Instant now) {
        Assignment holder = order.holder().orElseThrow();
        boolean movable = told == Told.MAY_MOVE
                && order instanceof Assigned assigned
                && assigned.mayBeReplanned()
                && !holder.assignedAt().plus(moving.timeToAnswer()).isAfter(now);
        return movable ? new Tie.Told(holder.crewId(), seconds(moving.cost())) : new Tie.Only(holder.crewId());
    }

    private Visit visit(OrderFacts facts, @Nullable Crew holder, Tie tie, Instant now) {
        Need need = Need.of(facts, rules);
        Position site = need.site();
        // A place that nobody knows costs its crew no way; such orders are not given out by plan.
        Position at = site != null ? site : holder == null ? new Position(0, 0) : holder.base();
        double due = seconds(Duration.between(now, facts.promise().arriveBy()));
        boolean urgent = facts.fault().urgency() == Urgency.URGENT;
        double age = Math.max(0, seconds(Duration.between(facts.openedAt(), now)));
        double weight = (urgent ? 2 : 1) * (1 + age / PATIENCE);
        boolean theirs = tie instanceof Tie.Only; // a dispatcher's crew need not have the skill
        return new Visit(
                facts.workOrderId(),
                place(at),
                seconds(rules.perOpenOrder()),
                TimeWindow.ALWAYS,
                new Promptness(weight, due, weight * LATE),
                new Demands(
                        theirs ? Set.of() : Set.of(need.skill().label()),
                        theirs || need.areas().size() > 1 ? Set.of() : need.areas(),
                        theirs ? Map.of() : Map.of(ROOM, 1)),
                tie,
                LEFT_OUT);
    }

    private static Set<String> labels(Set<Skill> skills) {
        return Set.copyOf(skills.stream().map(Skill::label).toList());
    }

    private static Place place(Position position) {
        return new Place(position.latitude(), position.longitude());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
