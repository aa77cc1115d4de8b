package org.lamplighter.benchmarks.cityday;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.benchmarks.cityday.City.Fault;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.Plan;
import org.lamplighter.planner.PlanningProblem;
import org.lamplighter.planner.Promptness;
import org.lamplighter.planner.RoutePlanner;
import org.lamplighter.planner.Sketch;
import org.lamplighter.planner.Tie;
import org.lamplighter.planner.TimeWindow;
import org.lamplighter.planner.Tour;
import org.lamplighter.planner.Visit;

/** The planner: the whole city again at each change, orders that crews were told moving only for ten minutes saved. */
final class Planning implements Dispatcher {

    private static final double COST_OF_MOVING = 600;
    private static final double LATE = 3;
    private static final double LEFT_OUT = 1e7;
    private static final double FAIRNESS = 30;

    private final RoutePlanner planner;
    private final Effort effort;

    Planning(RoutePlanner planner, Effort effort) {
        this.planner = planner;
        this.effort = effort;
    }

    @Override
    public Map<String, List<String>> decide(
            double now, List<CrewShift> crews, List<Fault> open, Map<String, List<String>> before) {
        Map<String, String> told = new HashMap<>();
        before.forEach((crew, orders) -> orders.forEach(order -> told.put(order, crew)));
        List<Visit> visits =
                open.stream().map(fault -> visit(fault, told.get(fault.id()))).toList();
        Plan plan = planner.plan(new PlanningProblem(crews, visits, FAIRNESS), new Sketch(before), effort);
        Map<String, List<String>> tours = new HashMap<>();
        for (Tour tour : plan.tours()) {
            tours.put(
                    tour.crewId(),
                    tour.stops().stream().map(stop -> stop.visitId()).toList());
        }
        return tours;
    }

    private static Visit visit(Fault fault, @Nullable String crew) {
        double weight = fault.urgent() ? 2 : 1;
        return new Visit(
                fault.id(),
                fault.place(),
                fault.workSeconds(),
                TimeWindow.ALWAYS,
                new Promptness(weight, fault.due(), weight * LATE),
                fault.demands(),
                crew == null ? new Tie.Free() : new Tie.Told(crew, COST_OF_MOVING),
                LEFT_OUT);
    }
}
