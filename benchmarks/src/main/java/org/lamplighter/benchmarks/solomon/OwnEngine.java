package org.lamplighter.benchmarks.solomon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lamplighter.benchmarks.solomon.SolomonInstance.Customer;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Demands;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.Goal;
import org.lamplighter.planner.Offers;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.Plan;
import org.lamplighter.planner.PlanningProblem;
import org.lamplighter.planner.Promptness;
import org.lamplighter.planner.RuinAndRecreate;
import org.lamplighter.planner.Sketch;
import org.lamplighter.planner.Stop;
import org.lamplighter.planner.Tie;
import org.lamplighter.planner.TimeWindow;
import org.lamplighter.planner.TravelTimes;
import org.lamplighter.planner.Visit;

/** The planner module: a vehicle is a crew, load a material, the plane's distance the time on the road. */
final class OwnEngine implements Engine {

    private static final String LOAD = "load";
    private static final double NEVER = 1e6;
    private static final TravelTimes PLANE = places -> (from, to) -> Math.hypot(
            places.get(from).longitude() - places.get(to).longitude(),
            places.get(from).latitude() - places.get(to).latitude());

    private final long seed;
    private final Goal goal;

    OwnEngine(long seed, Goal goal) {
        this.seed = seed;
        this.goal = goal;
    }

    @Override
    public List<List<Integer>> solve(SolomonInstance instance, Duration time) {
        Plan plan = new RuinAndRecreate(PLANE, seed).plan(problem(instance), Sketch.BLANK, Effort.of(time));
        return plan.tours().stream()
                .map(tour -> tour.stops().stream()
                        .map(Stop::visitId)
                        .map(Integer::valueOf)
                        .toList())
                .toList();
    }

    private PlanningProblem problem(SolomonInstance instance) {
        Customer depot = instance.customers().getFirst();
        List<CrewShift> crews = IntStream.range(0, instance.vehicles())
                .mapToObj(number -> new CrewShift(
                        "vehicle-" + number,
                        place(depot),
                        place(depot),
                        new TimeWindow(depot.ready(), depot.due()),
                        List.of(),
                        new Offers(Set.of(), Set.of(), Map.of(LOAD, instance.capacity())),
                        List.of()))
                .toList();
        List<Visit> visits = instance.customers().stream()
                .skip(1)
                .map(customer -> new Visit(
                        Integer.toString(customer.number()),
                        place(customer),
                        customer.service(),
                        new TimeWindow(customer.ready(), customer.due()),
                        Promptness.NO_MATTER,
                        new Demands(Set.of(), Set.of(), Map.of(LOAD, customer.demand())),
                        new Tie.Free(),
                        NEVER))
                .toList();
        return new PlanningProblem(crews, visits, 0, goal);
    }

    private static Place place(Customer customer) {
        return new Place(customer.y(), customer.x());
    }
}
