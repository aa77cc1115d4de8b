package org.lamplighter.planner;

import java.util.SplittableRandom;

/**
 * Tears a hole: strings of visits out of tours that pass close to each other. After Christiaens and Vanden Berghe, "Slack
 * Induction by String Removals for Vehicle Routing Problems", Transportation Science 54(2), 2020, section 5.2.
 *
 * <pre>
 * string        a b [c d e] f          split string   a [b] c d [e f]
 * </pre>
 */
final class Ruin {

    private static final double MEAN_REMOVED = 10;
    private static final double LONGEST_STRING = 10;
    private static final double SPLIT = 0.5;
    private static final double KEEP_ONE_MORE = 0.5;

    private final Model model;
    private final Tours tours;
    private final SplittableRandom random;
    private final int[] ruinedAt;
    private int round;

    Ruin(Model model, Tours tours, SplittableRandom random) {
        this.model = model;
        this.tours = tours;
        this.random = random;
        this.ruinedAt = new int[model.crews];
    }

    void tear() {
        round++;
        double longest = Math.min(LONGEST_STRING, meanSize());
        int holes = (int) random.nextDouble(1, 4 * MEAN_REMOVED / (1 + longest) + 1e-9);
        int seed = random.nextInt(model.visits);
        int made = tearAround(seed, longest) ? 1 : 0;
        int[] near = model.near[seed];
        for (int i = 0; i < near.length && made < holes; i++) {
            if (tearAround(near[i], longest)) {
                made++;
            }
        }
    }

    private double meanSize() {
        int visits = 0;
        int used = 0;
        for (Route route : tours.routes) {
            int free = route.size - route.locked;
            if (free > 0) {
                visits += free;
                used++;
            }
        }
        return used == 0 ? 1 : (double) visits / used;
    }

    private boolean tearAround(int visit, double longest) {
        int crew = tours.crewOf[visit];
        if (crew == Tours.NOBODY || ruinedAt[crew] == round) {
            return false;
        }
        Route route = tours.routes[crew];
        int position = route.positionOf(visit);
        if (position <= route.locked) {
            return false;
        }
        ruinedAt[crew] = round;
        int free = route.size - route.locked;
        int length = (int) random.nextDouble(1, Math.min(free, longest) + 1);
        if (length > 1 && length < free && random.nextDouble() < SPLIT) {
            split(route, position, length, free);
        } else {
            int from = first(route, position, length);
            tours.take(route, from, from + length);
        }
        return true;
    }

    /** Takes the string out but for some visits in a row inside of it. */
    private void split(Route route, int position, int length, int free) {
        int kept = 1;
        while (length + kept < free && random.nextDouble() < KEEP_ONE_MORE) {
            kept++;
        }
        int whole = length + kept;
        int from = first(route, position, whole);
        int keepFrom = from + random.nextInt(length + 1);
        int behind = from + whole - (keepFrom + kept);
        if (behind > 0) {
            tours.take(route, keepFrom + kept, keepFrom + kept + behind);
        }
        if (keepFrom > from) {
            tours.take(route, from, keepFrom);
        }
    }

    /** A string of this length that holds the position begins somewhere here. */
    private int first(Route route, int position, int length) {
        int lowest = Math.max(route.locked + 1, position - length + 1);
        int highest = Math.min(position, route.size - length + 1);
        return lowest + random.nextInt(highest - lowest + 1);
    }
}
