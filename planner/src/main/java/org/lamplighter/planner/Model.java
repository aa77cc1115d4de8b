package org.lamplighter.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A problem as numbers, made for reading millions of times: visits and crews by index, places by index, a flat matrix. The
 * place of a visit has the visit's index.
 */
final class Model {

    /** How many neighbours of a visit are kept. */
    private static final int MOST_NEAR = 120;

    final PlanningProblem problem;
    final int visits;
    final int crews;
    final Calendar[] calendars;
    final int[] startPlace;
    final int[] endPlace;
    final double[] begins;
    final double[] ends;
    final double[] work;
    final Promptness[] promptness;
    final boolean timed;
    final double[] leftOut;
    final int[] told;
    final double[] moving;
    final boolean[][] may;
    final int[][] needs;
    final int[][] stock;
    final int[] kind;
    final double hourly;
    final int[][] near;
    final int[][] nearCrews;
    final Map<String, Integer> visitIndex = new HashMap<>();
    final Map<String, Integer> crewIndex = new HashMap<>();
    private final double[][] opens;
    private final double[][] closes;
    private final int places;
    private final double[] travel;

    Model(PlanningProblem problem, TravelTimes times) {
        this.problem = problem;
        List<Visit> visit = problem.visits();
        List<CrewShift> crew = problem.crews();
        visits = visit.size();
        crews = crew.size();
        IntStream.range(0, visits).forEach(i -> visitIndex.put(visit.get(i).id(), i));
        IntStream.range(0, crews).forEach(i -> crewIndex.put(crew.get(i).id(), i));
        calendars = crew.stream().map(one -> new Calendar(one.breaks())).toArray(Calendar[]::new);
        begins = IntStream.range(0, crews)
                .mapToDouble(i -> calendars[i].own(crew.get(i).hours().from()))
                .toArray();
        ends = IntStream.range(0, crews)
                .mapToDouble(i -> calendars[i].own(crew.get(i).hours().to()))
                .toArray();
        work = visit.stream().mapToDouble(Visit::workSeconds).toArray();
        promptness = visit.stream().map(Visit::promptness).toArray(Promptness[]::new);
        timed = visit.stream().anyMatch(one -> one.promptness().matters());
        leftOut = visit.stream().mapToDouble(Visit::costOfLeavingOut).toArray();
        told = visit.stream().mapToInt(this::told).toArray();
        moving = visit.stream()
                .mapToDouble(one -> one.tie() instanceof Tie.Told(String ignored, double cost) ? cost : 0)
                .toArray();
        may = visit.stream().map(this::may).toArray(boolean[][]::new);
        List<String> materials = visit.stream()
                .flatMap(one -> one.demands().materials().keySet().stream())
                .distinct()
                .toList();
        needs = visit.stream()
                .map(one -> amounts(materials, one.demands().materials()))
                .toArray(int[][]::new);
        stock = crew.stream()
                .map(one -> amounts(materials, one.offers().materials()))
                .toArray(int[][]::new);
        hourly = problem.fairness() / (3600.0 * 3600.0);
        opens = windows(TimeWindow::from);
        closes = windows(TimeWindow::to);

        Map<Place, Integer> depots = new HashMap<>();
        List<Place> all = new ArrayList<>(visit.stream().map(Visit::place).toList());
        crew.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.from()), Stream.ofNullable(one.to())))
                .distinct()
                .forEach(place -> {
                    depots.put(place, all.size());
                    all.add(place);
                });
        places = all.size() + 1;
        startPlace = crew.stream()
                .mapToInt(one -> depots.getOrDefault(one.from(), 0))
                .toArray();
        endPlace = crew.stream().mapToInt(one -> endOf(one, depots)).toArray();
        travel = matrix(times.between(all));
        kind = kinds();
        near = visit.isEmpty() ? new int[0][] : near();
        nearCrews = visit.isEmpty() ? new int[0][] : nearCrews();
    }

    private int endOf(CrewShift crew, Map<Place, Integer> depots) {
        Place to = crew.to();
        return to == null ? places - 1 : depots.getOrDefault(to, 0);
    }

    private int told(Visit visit) {
        return visit.tie() instanceof Tie.Told(String crewId, double ignored) ? crewIndex.getOrDefault(crewId, -1) : -1;
    }

    private boolean[] may(Visit visit) {
        boolean[] may = new boolean[crews];
        for (int crew = 0; crew < crews; crew++) {
            may[crew] = visit.mayGoTo(problem.crews().get(crew));
        }
        return may;
    }

    private static int[] amounts(List<String> materials, Map<String, Integer> amounts) {
        return materials.stream()
                .mapToInt(material -> amounts.getOrDefault(material, 0))
                .toArray();
    }

    /** The place after the last is anywhere: no way from or to it takes time. */
    private double[] matrix(TravelMatrix ways) {
        double[] all = new double[places * places];
        for (int from = 0; from < places - 1; from++) {
            for (int to = 0; to < places - 1; to++) {
                double seconds = from == to ? 0 : ways.seconds(from, to);
                if (!(seconds >= 0) || seconds == Double.POSITIVE_INFINITY) {
                    throw new TravelUnknownException("no way between two of the places");
                }
                all[from * places + to] = seconds;
            }
        }
        return all;
    }

    double travel(int from, int to) {
        return travel[from * places + to];
    }

    double opens(int crew, int visit) {
        return opens[crew][visit];
    }

    double closes(int crew, int visit) {
        return closes[crew][visit];
    }

    /** In each crew's own time; crews with the same breaks share a row. */
    private double[][] windows(ToDoubleFunction<TimeWindow> side) {
        Map<List<TimeWindow>, double[]> rows = new HashMap<>();
        double[][] all = new double[crews][];
        for (int crew = 0; crew < crews; crew++) {
            Calendar calendar = calendars[crew];
            all[crew] = rows.computeIfAbsent(
                    problem.crews().get(crew).breaks(),
                    breaks -> problem.visits().stream()
                            .mapToDouble(visit -> calendar.own(side.applyAsDouble(visit.window())))
                            .toArray());
        }
        return all;
    }

    /** What it costs that work at a visit begins at this moment of the crew's own time. */
    double waiting(int crew, int visit, double begin) {
        return promptness[visit].cost(calendars[crew].wall(begin));
    }

    double fairness(double busySeconds) {
        return hourly * busySeconds * busySeconds;
    }

    /** Crews that are alike as long as they have nothing to do, by number: only one of them need be tried. */
    private int[] kinds() {
        Map<CrewShift, Integer> seen = new HashMap<>();
        int[] kinds = new int[crews];
        boolean[] named = new boolean[crews];
        problem.visits().forEach(visit -> {
            switch (visit.tie()) {
                case Tie.Free() -> {
                    // Any crew.
                }
                case Tie.Told(String crewId, double ignored) -> name(named, crewId);
                case Tie.Only(String crewId) -> name(named, crewId);
            }
        });
        for (int crew = 0; crew < crews; crew++) {
            CrewShift one = problem.crews().get(crew);
            String id = named[crew] ? one.id() : "";
            CrewShift nameless =
                    new CrewShift(id, one.from(), one.to(), one.hours(), one.breaks(), one.offers(), one.locked());
            kinds[crew] = seen.computeIfAbsent(nameless, ignored -> seen.size());
        }
        return kinds;
    }

    private void name(boolean[] named, String crewId) {
        Integer crew = crewIndex.get(crewId);
        if (crew != null) {
            named[crew] = true;
        }
    }

    private int[][] near() {
        int[][] all = new int[visits][];
        for (int visit = 0; visit < visits; visit++) {
            int centre = visit;
            all[visit] = nearest(visits, MOST_NEAR + 1, other -> travel(centre, other), other -> other != centre);
        }
        return all;
    }

    private int[][] nearCrews() {
        int[][] all = new int[visits][];
        for (int visit = 0; visit < visits; visit++) {
            int centre = visit;
            all[visit] = nearest(crews, crews, crew -> travel(startPlace[crew], centre), crew -> may[centre][crew]);
        }
        return all;
    }

    private static int[] nearest(int count, int most, IntToDoubleFunction distance, IntPredicate wanted) {
        // Distance in the upper half, index in the lower: bits of floats that are not negative sort as the floats do.
        return IntStream.range(0, count)
                .filter(wanted)
                .mapToLong(i -> ((long) Float.floatToIntBits((float) distance.applyAsDouble(i)) << 32) | i)
                .sorted()
                .limit(most)
                .mapToInt(packed -> (int) packed)
                .toArray();
    }
}
