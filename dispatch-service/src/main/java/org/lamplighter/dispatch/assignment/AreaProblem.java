package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.RouteOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Demands;
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
 * accepted            locked, in the crew's order; work that is no repair is the crew's, but repairs may come before it
 * just assigned       the crew's: it was told a moment ago and is about to answer
 * assigned            the crew's unless another one saves more; a dispatcher's choice is the crew's for good
 * new                 anybody's who meets the conditions
 * </pre>
 */
final class AreaProblem {

    /** Nobody waits longer than this before it is cheaper to leave him out: never. */
    private static final double LEFT_OUT = 1e9;

    private static final double LATE = 3;

    /** Who waited this many seconds counts twice; so of two that are alike the older comes first. */
    private static final double PATIENCE = 8 * 3600;

    private final AssignmentRules rules;
    private final CrewsSide crewsSide;
    private final Moving moving;
    private final double fairness;

    AreaProblem(AssignmentRules rules, Moving moving, double fairness) {
        this.rules = rules;
        this.crewsSide = new CrewsSide(rules);
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
            List<WorkOrder> forGood =
                    queue.stream().filter(order -> !demands(order, told, now)).toList();
            shifts.add(crewsSide.shift(load, queue, forGood, now));
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

    /** Whether the planner is told what it uses up. */
    private boolean demands(WorkOrder order, Told told, Instant now) {
        return order instanceof Assigned && !(tie(order, told, now) instanceof Tie.Only);
    }

    private static Map<String, Integer> uses(OrderFacts facts, Need need) {
        Map<String, Integer> uses = new HashMap<>(need.materials());
        uses.put(room(facts), 1);
        return uses;
    }

    private static String room(OrderFacts facts) {
        return facts.task() instanceof Fault ? CrewsSide.ROOM : CrewsSide.OTHER_ROOM;
    }

    /** Nobody comes before the work may begin; late is better than never. */
    private static TimeWindow window(OrderFacts facts, Instant now) {
        FieldTask work = facts.work();
        return work == null
                ? TimeWindow.ALWAYS
                : new TimeWindow(seconds(Duration.between(now, work.errand().notBefore())), Double.POSITIVE_INFINITY);
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
        double age = Math.max(0, seconds(Duration.between(facts.openedAt(), now)));
        double weight = rules.weightOf(facts.task()) * (1 + age / PATIENCE);
        boolean theirs = tie instanceof Tie.Only; // a dispatcher's crew need not have the skill
        return new Visit(
                facts.workOrderId(),
                place(at),
                seconds(rules.timeFor(facts.task())),
                window(facts, now),
                new Promptness(weight, due, weight * LATE),
                new Demands(
                        theirs ? Set.of() : Set.of(need.skill().label()),
                        theirs || need.areas().size() > 1 ? Set.of() : need.areas(),
                        theirs ? Map.of() : uses(facts, need)),
                tie,
                LEFT_OUT);
    }

    static Place place(Position position) {
        return new Place(position.latitude(), position.longitude());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
