package org.lamplighter.planner;

import org.jspecify.annotations.Nullable;
import org.lamplighter.planner.Explanation.Cost;
import org.lamplighter.planner.Explanation.RunnerUp;

/** Compares a plan with itself without one visit, and with that visit elsewhere. */
final class Explain {

    private final Model model;
    private final Tours tours;
    private final int visit;
    private final Route route;

    private Explain(Model model, Plan plan, int visit) {
        this.model = model;
        this.tours = new Tours(model, Sketch.of(plan));
        this.visit = visit;
        if (tours.crewOf[visit] == Tours.NOBODY) {
            throw new IllegalArgumentException("the plan leaves the visit out");
        }
        this.route = tours.routes[tours.crewOf[visit]];
    }

    static Explanation why(Model model, Plan plan, String visitId) {
        Integer visit = model.visitIndex.get(visitId);
        if (visit == null) {
            throw new IllegalArgumentException("no such visit");
        }
        return new Explain(model, plan, visit).why();
    }

    private Explanation why() {
        int position = route.positionOf(visit);
        boolean locked = position <= route.locked;
        double begin = route.leaves[position] - model.work[visit];
        double with = route.cost;
        double wayWith = route.travelled;
        double busyWith = route.busy;
        route.take(position, position + 1);
        route.refresh();
        Promptness promptness = model.promptness[visit];
        double at = model.calendars[route.crew].wall(begin);
        double waiting = at * promptness.perSecond();
        double lateness = at > promptness.due() ? (at - promptness.due()) * promptness.perSecondLate() : 0;
        double travel = wayWith - route.travelled;
        double fairness = model.fairness(busyWith) - model.fairness(route.busy);
        double others = with - route.cost - travel - waiting - lateness - fairness;
        return new Explanation(
                model.problem.crews().get(route.crew).id(),
                position,
                locked,
                candidates(),
                new Cost(travel, waiting, lateness, Math.abs(others) < 1e-6 ? 0 : others, fairness),
                locked ? null : runnerUp(with - route.cost));
    }

    private int candidates() {
        int count = 0;
        for (boolean may : model.may[visit]) {
            count += may ? 1 : 0;
        }
        return count;
    }

    private @Nullable RunnerUp runnerUp(double costHere) {
        double best = Double.POSITIVE_INFINITY;
        int crew = Tours.NOBODY;
        for (Route other : tours.routes) {
            if (other.crew != route.crew && model.may[visit][other.crew] && other.hasFor(visit)) {
                double costs = cheapest(other);
                if (costs < best) {
                    best = costs;
                    crew = other.crew;
                }
            }
        }
        return crew == Tours.NOBODY
                ? null
                : new RunnerUp(model.problem.crews().get(crew).id(), best - costHere);
    }

    private double cheapest(Route other) {
        double best = Double.POSITIVE_INFINITY;
        for (int after = other.locked; after <= other.size; after++) {
            best = Math.min(best, other.costOfPutting(visit, after, Double.POSITIVE_INFINITY));
        }
        int told = model.told[visit];
        return told >= 0 && told != other.crew ? best + model.moving[visit] : best;
    }
}
