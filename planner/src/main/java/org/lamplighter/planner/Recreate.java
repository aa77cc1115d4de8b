package org.lamplighter.planner;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Puts absent visits back, one after the other, each where it costs least, now and then overlooking a place ("greedy
 * insertion with blinks"). After Christiaens and Vanden Berghe (see {@link Ruin}), section 5.3, with the orders for time
 * windows of section 6.
 */
final class Recreate {

    private static final double BLINK = 0.01;

    /** From this many visits on only crews that are about are tried. */
    private static final int MANY = 250;

    private static final int NEIGHBOURS = 30;
    private static final int CREWS_ABOUT = 10;

    private final Model model;
    private final Tours tours;
    private final SplittableRandom random;
    private final double[][] orders;
    private final int[] weights = {4, 4, 2, 1, 2, 2, 2};
    private final int weightSum = IntStream.of(weights).sum();
    private final int[] triedAt;
    private final int[] kindTriedAt;
    private int round;
    private double best;
    private int bestAfter;
    private int bestCrew;

    Recreate(Model model, Tours tours, SplittableRandom random) {
        this.model = model;
        this.tours = tours;
        this.random = random;
        this.triedAt = new int[model.crews];
        this.kindTriedAt = new int[model.crews];
        this.orders = new double[][] {
            keys(visit -> 0),
            keys(visit -> -IntStream.of(model.needs[visit]).sum()),
            keys(visit -> -fromBase(visit)),
            keys(this::fromBase),
            keys(visit -> latest(visit) - window(visit).from()),
            keys(visit -> window(visit).from()),
            keys(this::latest)
        };
    }

    private double[] keys(IntToDoubleFunction key) {
        return IntStream.range(0, model.visits).mapToDouble(key).toArray();
    }

    private TimeWindow window(int visit) {
        return model.problem.visits().get(visit).window();
    }

    private double latest(int visit) {
        return Math.min(window(visit).to(), model.promptness[visit].due());
    }

    private double fromBase(int visit) {
        int[] crews = model.nearCrews[visit];
        return crews.length == 0 ? 0 : model.travel(model.startPlace[crews[0]], visit);
    }

    /** Puts back what fits, in an order drawn by lot. */
    void mend() {
        int draw = random.nextInt(weightSum);
        int order = 0;
        while (draw >= weights[order]) {
            draw -= weights[order++];
        }
        mend(order, BLINK);
    }

    /** Puts back what fits, those with little time first, without blinking. */
    void build() {
        mend(orders.length - 1, 0);
    }

    private void mend(int order, double blink) {
        shuffle(tours.absent);
        if (order > 0) {
            sort(tours.absent, orders[order]);
        }
        int left = 0;
        for (int i = 0; i < tours.absent.size(); i++) {
            int visit = tours.absent.get(i);
            if (!place(visit, blink)) {
                tours.absent.set(left++, visit);
            }
        }
        tours.absent.shrinkTo(left);
    }

    private void shuffle(IntList list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = list.get(i);
            list.set(i, list.get(other));
            list.set(other, value);
        }
    }

    /** By insertion: the lists are short, and equal ones keep their drawn order. */
    private static void sort(IntList list, double[] key) {
        for (int i = 1; i < list.size(); i++) {
            int value = list.get(i);
            int to = i;
            while (to > 0 && key[list.get(to - 1)] > key[value]) {
                list.set(to, list.get(to - 1));
                to--;
            }
            list.set(to, value);
        }
    }

    private boolean place(int visit, double blink) {
        round++;
        best = model.leftOut[visit];
        bestCrew = Tours.NOBODY;
        if (model.visits < MANY) {
            tryAll(visit, blink);
        } else {
            tryThoseAbout(visit, blink);
            if (bestCrew == Tours.NOBODY) {
                tryAll(visit, blink);
            }
        }
        if (bestCrew == Tours.NOBODY) {
            return false;
        }
        tours.put(visit, tours.routes[bestCrew], bestAfter);
        return true;
    }

    private void tryAll(int visit, double blink) {
        for (Route route : tours.routes) {
            tryRoute(visit, route, blink);
        }
    }

    private void tryThoseAbout(int visit, double blink) {
        int[] near = model.near[visit];
        for (int i = 0; i < near.length && i < NEIGHBOURS; i++) {
            int crew = tours.crewOf[near[i]];
            if (crew != Tours.NOBODY) {
                tryRoute(visit, tours.routes[crew], blink);
            }
        }
        int[] crews = model.nearCrews[visit];
        for (int i = 0; i < crews.length && i < CREWS_ABOUT; i++) {
            tryRoute(visit, tours.routes[crews[i]], blink);
        }
        if (model.told[visit] >= 0) {
            tryRoute(visit, tours.routes[model.told[visit]], blink);
        }
    }

    private void tryRoute(int visit, Route route, double blink) {
        int crew = route.crew;
        if (triedAt[crew] == round || route.closed || !model.may[visit][crew] || !route.hasFor(visit)) {
            return;
        }
        triedAt[crew] = round;
        if (route.size == 0) {
            if (kindTriedAt[model.kind[crew]] == round) {
                return;
            }
            kindTriedAt[model.kind[crew]] = round;
        }
        double moving = model.told[visit] < 0 || model.told[visit] == crew ? 0 : model.moving[visit];
        for (int after = route.locked; after <= route.size; after++) {
            if (route.leaves[after] > model.closes(crew, visit)) {
                return;
            }
            double costs = moving + route.costOfPutting(visit, after, best - moving);
            if (costs < best && (blink == 0 || random.nextDouble() >= blink)) {
                best = costs;
                bestAfter = after;
                bestCrew = crew;
            }
        }
    }
}
