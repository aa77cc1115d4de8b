package org.lamplighter.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drives a plan minute by minute through breaks and windows and says what is wrong with it. It shares nothing with the
 * search: no own time, no matrix, no indices.
 */
final class Driven {

    private static final double ROUNDING = 1e-6;

    private final PlanningProblem problem;
    private final TravelTimes travel;
    private final Map<String, Visit> visits = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> made = new HashSet<>();

    private Driven(PlanningProblem problem, TravelTimes travel) {
        this.problem = problem;
        this.travel = travel;
        problem.visits().forEach(visit -> visits.put(visit.id(), visit));
    }

    /** What is wrong, in words; nothing when all is well. */
    static List<String> faults(PlanningProblem problem, Plan plan, TravelTimes travel) {
        Driven driven = new Driven(problem, travel);
        driven.drive(plan);
        return driven.faults;
    }

    private void drive(Plan plan) {
        for (int i = 0; i < problem.crews().size(); i++) {
            CrewShift crew = problem.crews().get(i);
            Tour tour = plan.tours().get(i);
            require(tour.crewId().equals(crew.id()), "tours in the order of crews");
            drive(crew, tour);
        }
        for (String id : plan.leftOut()) {
            require(made.add(id), id + " made and left out");
        }
        require(made.equals(visits.keySet()), "each visit is made or left out");
    }

    private void drive(CrewShift crew, Tour tour) {
        List<String> order = tour.stops().stream().map(Stop::visitId).toList();
        int locked = crew.locked().size();
        require(
                order.size() >= locked && order.subList(0, locked).equals(crew.locked()),
                "what is locked comes first at " + crew.id());
        Place here = crew.from();
        double time = crew.hours().from();
        boolean free = false;
        for (int i = 0; i < tour.stops().size(); i++) {
            Stop stop = tour.stops().get(i);
            Visit visit = visits.getOrDefault(stop.visitId(), null);
            require(visit != null && made.add(stop.visitId()), stop.visitId() + " twice or unknown");
            if (visit == null) {
                return;
            }
            time = pass(crew, time, seconds(here, visit.place()));
            near(time, stop.arrival(), "arrival at " + visit.id());
            double begin = Math.max(time, visit.window().from());
            if (i >= locked) {
                free = true;
                require(begin <= visit.window().to() + ROUNDING, "too late at " + visit.id());
                requireMatch(crew, visit);
            }
            time = pass(crew, begin, visit.workSeconds());
            near(time, stop.end(), "end at " + visit.id());
            here = visit.place();
        }
        Place to = crew.to();
        double home = to == null ? time : pass(crew, time, seconds(here, to));
        require(!free || home <= crew.hours().to() + ROUNDING, crew.id() + " works beyond its hours");
        requireStock(crew, order, locked);
    }

    /** When something that begins at a moment and takes so long is over, breaks in between not counting. */
    private static double pass(CrewShift crew, double from, double seconds) {
        double time = from;
        double left = seconds;
        for (TimeWindow rest : crew.breaks()) {
            if (time >= rest.to() || rest.length() == 0) {
                continue;
            }
            double before = Math.max(0, rest.from() - time);
            if (left <= before + 1e-9) {
                break;
            }
            left -= before;
            time = rest.to();
        }
        return time + left;
    }

    private void requireMatch(CrewShift crew, Visit visit) {
        Demands demands = visit.demands();
        require(crew.offers().skills().containsAll(demands.skills()), "skill at " + visit.id());
        require(
                demands.areas().isEmpty()
                        || demands.areas().stream().anyMatch(crew.offers().areas()::contains),
                "area at " + visit.id());
        require(!(visit.tie() instanceof Tie.Only(String only)) || only.equals(crew.id()), "tie of " + visit.id());
    }

    private void requireStock(CrewShift crew, List<String> order, int locked) {
        Map<String, Integer> left = new HashMap<>(crew.offers().materials());
        for (int i = 0; i < order.size(); i++) {
            Visit visit = visits.get(order.get(i));
            if (visit == null) {
                return;
            }
            boolean checked = i >= locked;
            visit.demands().materials().forEach((material, amount) -> {
                int rest = left.merge(material, -amount, Integer::sum);
                require(!checked || amount == 0 || rest >= 0, "material at " + visit.id());
            });
        }
    }

    private double seconds(Place from, Place to) {
        return travel.between(List.of(from, to)).seconds(0, 1);
    }

    private void near(double expected, double told, String what) {
        require(Math.abs(expected - told) < 1e-3, what + ": " + told + " instead of " + expected);
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            faults.add(otherwise);
        }
    }
}
