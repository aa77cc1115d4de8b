package org.lamplighter.planner;

import java.util.Arrays;
import java.util.List;

/** All tours while the search works on them, with one step back. */
final class Tours {

    static final int NOBODY = -1;

    final Route[] routes;

    /** Crew of each visit. */
    final int[] crewOf;

    /** Visits without a crew. */
    final IntList absent = new IntList();

    double cost;

    private final Model model;
    private final IntList touched = new IntList();
    private final boolean[] isTouched;
    private final IntList absentBefore = new IntList();
    private double costBefore;

    Tours(Model model, Sketch sketch) {
        this.model = model;
        routes = new Route[model.crews];
        crewOf = new int[model.visits];
        isTouched = new boolean[model.crews];
        Arrays.fill(crewOf, NOBODY);
        List<CrewShift> crews = model.problem.crews();
        for (int crew = 0; crew < model.crews; crew++) {
            int[] locked = crews.get(crew).locked().stream()
                    .mapToInt(id -> model.visitIndex.getOrDefault(id, NOBODY))
                    .toArray();
            routes[crew] = new Route(model, crew, locked);
            for (int visit : locked) {
                crewOf[visit] = crew;
            }
        }
        for (int crew = 0; crew < model.crews; crew++) {
            follow(routes[crew], sketch.tours().getOrDefault(crews.get(crew).id(), List.of()));
        }
        for (int visit = 0; visit < model.visits; visit++) {
            if (crewOf[visit] == NOBODY) {
                absent.add(visit);
            }
        }
        cost = costFromScratch();
    }

    /** Takes over a sketched tour as far as it fits. */
    private void follow(Route route, List<String> ids) {
        for (String id : ids) {
            Integer visit = model.visitIndex.get(id);
            if (visit != null
                    && crewOf[visit] == NOBODY
                    && model.may[visit][route.crew]
                    && route.hasFor(visit)
                    && route.costOfPutting(visit, route.size, Double.POSITIVE_INFINITY) < Double.POSITIVE_INFINITY) {
                route.put(visit, route.size);
                route.refresh();
                crewOf[visit] = route.crew;
            }
        }
    }

    private double costFromScratch() {
        double sum = 0;
        for (Route route : routes) {
            sum += route.cost;
        }
        for (int i = 0; i < absent.size(); i++) {
            sum += model.leftOut[absent.get(i)];
        }
        return sum;
    }

    /** From here {@link #back()} leads back. */
    void mark() {
        for (int i = 0; i < touched.size(); i++) {
            isTouched[touched.get(i)] = false;
        }
        touched.clear();
        absentBefore.copyOf(absent);
        costBefore = cost;
    }

    /** To be called before a route is changed. */
    void touch(Route route) {
        if (!isTouched[route.crew]) {
            isTouched[route.crew] = true;
            touched.add(route.crew);
            route.save();
        }
    }

    void back() {
        for (int i = 0; i < touched.size(); i++) {
            Route route = routes[touched.get(i)];
            route.restore();
            for (int position = 1; position <= route.size; position++) {
                crewOf[route.at[position]] = route.crew;
            }
        }
        absent.copyOf(absentBefore);
        for (int i = 0; i < absent.size(); i++) {
            crewOf[absent.get(i)] = NOBODY;
        }
        cost = costBefore;
    }

    /** Puts a visit behind a position. */
    void put(int visit, Route route, int after) {
        touch(route);
        cost -= route.cost + model.leftOut[visit];
        route.put(visit, after);
        route.refresh();
        cost += route.cost;
        crewOf[visit] = route.crew;
    }

    /** Takes visits out of a route, from one position up to before another, and lets them be absent. */
    void take(Route route, int from, int to) {
        touch(route);
        cost -= route.cost;
        for (int position = from; position < to; position++) {
            int visit = route.at[position];
            absent.add(visit);
            crewOf[visit] = NOBODY;
            cost += model.leftOut[visit];
        }
        route.take(from, to);
        route.refresh();
        cost += route.cost;
    }

    /** Takes over a copy. */
    void load(int[][] copy) {
        mark();
        absent.clear();
        Arrays.fill(crewOf, NOBODY);
        for (Route route : routes) {
            route.take(1, route.size + 1);
            int[] visits = copy[route.crew];
            for (int i = 0; i < visits.length; i++) {
                route.put(visits[i], i);
                crewOf[visits[i]] = route.crew;
            }
            route.closed &= visits.length == 0;
            route.refresh();
        }
        for (int visit = 0; visit < model.visits; visit++) {
            if (crewOf[visit] == NOBODY) {
                absent.add(visit);
            }
        }
        cost = costFromScratch();
    }

    int[][] copy() {
        return Arrays.stream(routes).map(Route::visits).toArray(int[][]::new);
    }
}
