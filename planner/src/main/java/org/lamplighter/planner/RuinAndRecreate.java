package org.lamplighter.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plans by ruin and recreate; the same problem, effort in rounds and seed give the same plan. */
public final class RuinAndRecreate implements RoutePlanner {

    private final TravelTimes travel;
    private final long seed;

    public RuinAndRecreate(TravelTimes travel, long seed) {
        this.travel = travel;
        this.seed = seed;
    }

    @Override
    public Plan plan(PlanningProblem problem, Sketch begin, Effort effort) {
        Model model = new Model(problem, travel);
        Search search = new Search(model, begin, seed);
        search.run(effort);
        return plan(model, search.best(), search.bestCost(), search.rounds());
    }

    private static Plan plan(Model model, int[][] routes, double cost, long rounds) {
        List<Tour> tours = new ArrayList<>();
        Set<Integer> made = new HashSet<>();
        for (int crew = 0; crew < model.crews; crew++) {
            tours.add(tour(model, crew, routes[crew]));
            Arrays.stream(routes[crew]).forEach(made::add);
        }
        List<String> leftOut = new ArrayList<>();
        for (int visit = 0; visit < model.visits; visit++) {
            if (!made.contains(visit)) {
                leftOut.add(model.problem.visits().get(visit).id());
            }
        }
        return new Plan(tours, leftOut, cost, rounds);
    }

    private static Tour tour(Model model, int crew, int[] route) {
        Calendar calendar = model.calendars[crew];
        List<Stop> stops = new ArrayList<>();
        double time = model.begins[crew];
        int place = model.startPlace[crew];
        for (int index : route) {
            Visit visit = model.problem.visits().get(index);
            time += model.travel(place, index);
            double arrival = calendar.wall(time);
            time = Math.max(time, model.opens(crew, index));
            double begin = Math.max(calendar.wall(time), visit.window().from());
            time += model.work[index];
            stops.add(new Stop(visit.id(), arrival, begin, Math.max(begin, calendar.wall(time))));
            place = index;
        }
        return new Tour(model.problem.crews().get(crew).id(), stops);
    }

    @Override
    public Explanation explain(PlanningProblem problem, Plan plan, String visitId) {
        return Explain.why(new Model(problem, travel), plan, visitId);
    }
}
