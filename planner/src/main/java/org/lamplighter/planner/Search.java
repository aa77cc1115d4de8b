package org.lamplighter.planner;

import java.util.SplittableRandom;

/**
 * Ruin and recreate under simulated annealing: a torn and mended plan is taken when it is not much worse than the last one,
 * and ever less worse the less time is left. The best seen is the answer.
 */
final class Search {

    /** Mean ways between stops that a plan may be worse at the beginning, and at the end. */
    private static final double HOT = 3;

    /** The same where a plan is only mended: most of it is good as it is. */
    private static final double WARM = 0.3;

    private static final double COLD = 0.01;

    private final Model model;
    private final Tours tours;
    private final SplittableRandom random;
    private final double hottest;
    private final Ruin ruin;
    private final Recreate recreate;
    private int[][] best;
    private double bestCost;
    private long rounds;

    Search(Model model, Sketch sketch, long seed) {
        this.model = model;
        tours = new Tours(model, sketch);
        hottest = sketch.tours().isEmpty() ? HOT : WARM;
        random = new SplittableRandom(seed);
        ruin = new Ruin(model, tours, random);
        recreate = new Recreate(model, tours, random);
        recreate.build();
        best = tours.copy();
        bestCost = tours.cost;
    }

    void run(Effort effort) {
        if (model.visits == 0 || model.crews == 0) {
            return;
        }
        long began = System.nanoTime();
        double way = meanWay();
        double spent = 0;
        if (model.problem.goal() == Goal.FEWEST_CREWS) {
            FewestCrews fewest = new FewestCrews(model, tours, ruin, recreate, random);
            rounds += fewest.run(made -> done(effort, began, made), over -> temperature(way, over));
            best = tours.copy();
            bestCost = tours.cost;
            spent = done(effort, began, rounds);
        }
        double before = spent;
        for (double done = before; done < 1; done = done(effort, began, rounds)) {
            round(temperature(way, (done - before) / (1 - before)));
            rounds++;
        }
    }

    private static double done(Effort effort, long began, long rounds) {
        double length = Math.max(1, effort.time().toNanos());
        return Math.max((System.nanoTime() - began) / length, (double) rounds / effort.rounds());
    }

    /**
     * How hot it is.
     *
     * @param way mean way between stops
     * @param over how much of the search is over
     */
    private double temperature(double way, double over) {
        return hottest * way * Math.exp(Math.log(COLD / hottest) * over);
    }

    private double meanWay() {
        double ways = 0;
        int stops = 0;
        for (Route route : tours.routes) {
            if (route.size > 0) {
                ways += route.travelled;
                stops += route.size + 1;
            }
        }
        return stops == 0 ? 1 : Math.max(ways / stops, 1e-6);
    }

    private void round(double temperature) {
        tours.mark();
        double before = tours.cost;
        ruin.tear();
        recreate.mend();
        if (tours.cost >= before - temperature * Math.log(random.nextDouble())) {
            tours.back();
        } else if (tours.cost < bestCost - 1e-7) {
            bestCost = tours.cost;
            best = tours.copy();
        }
    }

    int[][] best() {
        return best;
    }

    double bestCost() {
        return bestCost;
    }

    long rounds() {
        return rounds;
    }
}
