package org.lamplighter.planner;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongToDoubleFunction;

/**
 * Makes do with fewer crews: sends one home, and looks for places for its visits in the tours of the others by tearing and
 * mending. After Christiaens and Vanden Berghe (see {@link Ruin}), section 5.4: each visit remembers how often it found no
 * place, and of two plans with visits left the one is better whose left ones found places before.
 *
 * <pre>
 * all have a place   → keep the plan; the crew whose visits were placed most easily goes home
 * some have none     → tear and mend until they have
 * </pre>
 */
final class FewestCrews {

    /** Part of the effort that goes into sending crews home. */
    static final double SHARE = 0.5;

    private final Model model;
    private final Tours tours;
    private final Ruin ruin;
    private final Recreate recreate;
    private final SplittableRandom random;
    private final long[] absences;
    private final int placeless;
    private int[][] best;

    FewestCrews(Model model, Tours tours, Ruin ruin, Recreate recreate, SplittableRandom random) {
        this.model = model;
        this.tours = tours;
        this.ruin = ruin;
        this.recreate = recreate;
        this.random = random;
        this.absences = new long[model.visits];
        this.placeless = tours.absent.size();
        this.best = tours.copy();
    }

    /**
     * Works until it is done, and leaves the plan with the fewest crews in the tours; the crews that were sent home take
     * nothing any more.
     *
     * @param done how much of the search is over after so many rounds, 0 to 1
     * @param temperature by how much of this work is over, 0 to 1
     * @return rounds made
     */
    long run(LongToDoubleFunction done, DoubleUnaryOperator temperature) {
        long rounds = 0;
        boolean more = sendHome();
        for (double over = 0; more && over < 1; over = done.applyAsDouble(rounds) / SHARE) {
            round(temperature.applyAsDouble(over));
            rounds++;
            if (tours.absent.size() <= placeless) {
                best = tours.copy();
                more = sendHome();
            }
        }
        tours.load(best);
        return rounds;
    }

    private void round(double temperature) {
        tours.mark();
        long absentBefore = absencesOfAbsent();
        double before = cost();
        ruin.tear();
        recreate.mend();
        long absentNow = absencesOfAbsent();
        for (int i = 0; i < tours.absent.size(); i++) {
            absences[tours.absent.get(i)]++;
        }
        boolean taken = tours.absent.size() <= placeless
                || absentNow < absentBefore
                || (absentNow == absentBefore && cost() < before - temperature * Math.log(random.nextDouble()));
        if (!taken) {
            tours.back();
        }
    }

    private long absencesOfAbsent() {
        long sum = 0;
        for (int i = 0; i < tours.absent.size(); i++) {
            sum += 1 + absences[tours.absent.get(i)];
        }
        return sum;
    }

    /** What the visits that have a place cost. */
    private double cost() {
        double cost = tours.cost;
        for (int i = 0; i < tours.absent.size(); i++) {
            cost -= model.leftOut[tours.absent.get(i)];
        }
        return cost;
    }

    /** Whether there was a crew that could go. */
    private boolean sendHome() {
        Route easiest = null;
        long least = Long.MAX_VALUE;
        for (Route route : tours.routes) {
            if (route.size == 0) {
                route.close();
            } else if (route.locked == 0) {
                long hard = Arrays.stream(route.visits())
                        .mapToLong(visit -> absences[visit])
                        .sum();
                if (hard < least) {
                    least = hard;
                    easiest = route;
                }
            }
        }
        if (easiest == null) {
            return false;
        }
        tours.mark();
        tours.take(easiest, 1, easiest.size + 1);
        easiest.close();
        return true;
    }
}
