package org.lamplighter.planner;

import java.util.Arrays;

/**
 * The tour of one crew while the search works on it. Times are the crew's own ({@link Calendar}).
 *
 * <pre>
 * position   0      1 … locked      locked+1 … size      size+1
 *            start  stay put        up for choice        end
 * </pre>
 */
final class Route {

    private static final double NOTHING = 1e-9;

    final int crew;
    final int locked;
    int size;

    /** Visit, which is also the place, at each position; places at both ends. */
    int[] at = new int[16];

    /** When the crew sets out from a position. */
    double[] leaves = new double[16];

    /** When the crew must be there so that all behind it keeps its windows. */
    double[] latest = new double[16];

    final int[] left;
    double travelled;
    double busy;
    double cost;

    /** Nothing is put into it any more. */
    boolean closed;

    private final Model model;
    private final double end;
    private int savedSize = -1;
    private int[] savedAt = new int[16];
    private double[] savedLeaves = new double[16];
    private double[] savedLatest = new double[16];
    private final int[] savedLeft;
    private double savedTravelled;
    private double savedBusy;
    private double savedCost;

    Route(Model model, int crew, int[] lockedVisits) {
        this.model = model;
        this.crew = crew;
        this.locked = lockedVisits.length;
        this.left = model.stock[crew].clone();
        this.savedLeft = left.clone();
        at[0] = model.startPlace[crew];
        at[1] = model.endPlace[crew];
        for (int i = 0; i < lockedVisits.length; i++) {
            put(lockedVisits[i], i);
        }
        refresh(Double.POSITIVE_INFINITY);
        // What is locked may last beyond the crew's hours; then nothing else fits behind it.
        end = Math.max(model.ends[crew], leaves[size] + model.travel(at[size], at[size + 1]));
        refresh();
    }

    /** Puts a visit behind a position; the times are wrong until {@link #refresh()}. */
    void put(int visit, int after) {
        if (size + 3 > at.length) {
            grow();
        }
        System.arraycopy(at, after + 1, at, after + 2, size + 1 - after);
        at[after + 1] = visit;
        size++;
        int[] needs = model.needs[visit];
        for (int i = 0; i < needs.length; i++) {
            left[i] -= needs[i];
        }
    }

    private void grow() {
        int length = at.length * 2;
        at = Arrays.copyOf(at, length);
        leaves = Arrays.copyOf(leaves, length);
        latest = Arrays.copyOf(latest, length);
        savedAt = Arrays.copyOf(savedAt, length);
        savedLeaves = Arrays.copyOf(savedLeaves, length);
        savedLatest = Arrays.copyOf(savedLatest, length);
    }

    /** Takes visits out, from one position up to before another; the times are wrong until {@link #refresh()}. */
    void take(int from, int to) {
        for (int position = from; position < to; position++) {
            int[] needs = model.needs[at[position]];
            for (int i = 0; i < needs.length; i++) {
                left[i] += needs[i];
            }
        }
        System.arraycopy(at, to, at, from, size + 2 - to);
        size -= to - from;
    }

    void close() {
        closed = true;
    }

    int positionOf(int visit) {
        for (int position = 1; position <= size; position++) {
            if (at[position] == visit) {
                return position;
            }
        }
        throw new IllegalArgumentException("not in this route");
    }

    void refresh() {
        refresh(end);
    }

    private void refresh(double mustEnd) {
        double time = model.begins[crew];
        double way = 0;
        double worked = 0;
        double waited = 0;
        leaves[0] = time;
        for (int position = 1; position <= size; position++) {
            int visit = at[position];
            double step = model.travel(at[position - 1], visit);
            way += step;
            time = Math.max(time + step, model.opens(crew, visit));
            if (model.timed) {
                waited += model.waiting(crew, visit, time);
            }
            if (model.told[visit] >= 0 && model.told[visit] != crew) {
                waited += model.moving[visit];
            }
            worked += model.work[visit];
            time += model.work[visit];
            leaves[position] = time;
        }
        way += model.travel(at[size], at[size + 1]);
        travelled = way;
        busy = way + worked;
        cost = way + waited + model.fairness(busy);
        double must = mustEnd;
        latest[size + 1] = must;
        for (int position = size; position > locked; position--) {
            int visit = at[position];
            must = Math.min(
                    model.closes(crew, visit), must - model.travel(visit, at[position + 1]) - model.work[visit]);
            latest[position] = must;
        }
    }

    boolean hasFor(int visit) {
        int[] needs = model.needs[visit];
        for (int i = 0; i < needs.length; i++) {
            if (needs[i] > left[i] && needs[i] > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * What it costs to put a visit behind a position.
     *
     * @param limit more than this need not be told exactly
     * @return infinite when a window would not be kept
     */
    double costOfPutting(int visit, int after, double limit) {
        int before = at[after];
        int next = at[after + 1];
        double there = model.travel(before, visit);
        double onward = model.travel(visit, next);
        double detour = there + onward - model.travel(before, next);
        if (detour >= limit) {
            return Double.POSITIVE_INFINITY;
        }
        double begin = Math.max(leaves[after] + there, model.opens(crew, visit));
        double arrival = begin + model.work[visit] + onward;
        if (begin > model.closes(crew, visit) || arrival > latest[after + 1]) {
            return Double.POSITIVE_INFINITY;
        }
        double costs = detour;
        if (model.hourly > 0) {
            costs += model.fairness(busy + detour + model.work[visit]) - model.fairness(busy);
        }
        if (model.timed) {
            costs += model.waiting(crew, visit, begin);
            costs += delay(after + 1, arrival, limit - costs);
        }
        return costs;
    }

    /** What the visits from a position on lose when the crew comes there later than now. */
    private double delay(int from, double arrives, double limit) {
        double costs = 0;
        double arrival = arrives;
        for (int position = from; position <= size && costs < limit; position++) {
            int visit = at[position];
            double begin = Math.max(arrival, model.opens(crew, visit));
            double before = leaves[position] - model.work[visit];
            if (begin <= before + NOTHING) {
                return costs;
            }
            costs += model.waiting(crew, visit, begin) - model.waiting(crew, visit, before);
            arrival = begin + model.work[visit] + model.travel(visit, at[position + 1]);
        }
        return costs;
    }

    void save() {
        savedSize = size;
        System.arraycopy(at, 0, savedAt, 0, size + 2);
        System.arraycopy(leaves, 0, savedLeaves, 0, size + 1);
        System.arraycopy(latest, 0, savedLatest, 0, size + 2);
        System.arraycopy(left, 0, savedLeft, 0, left.length);
        savedTravelled = travelled;
        savedBusy = busy;
        savedCost = cost;
    }

    void restore() {
        size = savedSize;
        System.arraycopy(savedAt, 0, at, 0, size + 2);
        System.arraycopy(savedLeaves, 0, leaves, 0, size + 1);
        System.arraycopy(savedLatest, 0, latest, 0, size + 2);
        System.arraycopy(savedLeft, 0, left, 0, left.length);
        travelled = savedTravelled;
        busy = savedBusy;
        cost = savedCost;
    }

    /** The visits in their order. */
    int[] visits() {
        return Arrays.copyOfRange(at, 1, size + 1);
    }
}
