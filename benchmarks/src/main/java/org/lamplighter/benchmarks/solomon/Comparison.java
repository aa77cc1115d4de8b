package org.lamplighter.benchmarks.solomon;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.lamplighter.planner.Goal;

/** Runs engines over instances and compares their distances with the best known. */
public final class Comparison {

    private static final List<String> WARM_UP = List.of("R101", "R208");
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(2);

    private final Path data;
    private final Duration time;
    private final int every;
    private final long seed;
    private final Goal goal;

    /**
     * What to run.
     *
     * @param data folder of the instances
     * @param time per instance
     * @param every take every so manieth instance
     * @param seed for engines that take one
     * @param goal what counts first
     */
    public Comparison(Path data, Duration time, int every, long seed, Goal goal) {
        this.data = data;
        this.time = time;
        this.every = every;
        this.seed = seed;
        this.goal = goal;
    }

    private record Outcome(String instance, SolomonCheck.Driven driven, BestKnown known) {

        double gap() {
            return driven.distance() / known.distance() - 1;
        }

        String kind() {
            return instance.replaceAll("\\d\\d$", "");
        }
    }

    /**
     * Runs one engine; a row per kind of instance and one for all.
     *
     * @param name of the engine
     * @param progress told of each instance
     */
    public List<Map<String, Object>> run(String name, Consumer<String> progress) throws IOException {
        Engine engine = EngineName.valueOf(name.toUpperCase(Locale.ROOT)).engine(seed, goal);
        for (String instance : WARM_UP) {
            engine.solve(read(instance), WARM_UP_TIME);
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<String> infeasible = new ArrayList<>();
        int number = 0;
        long began = System.nanoTime();
        for (Map.Entry<String, BestKnown> best :
                BestKnown.read(data.resolve("solomon-100-best-known.csv"), goal).entrySet()) {
            if (number++ % every != 0) {
                continue;
            }
            SolomonInstance instance = read(best.getKey());
            try {
                SolomonCheck.Driven driven = SolomonCheck.drive(instance, engine.solve(instance, time));
                outcomes.add(new Outcome(instance.name(), driven, best.getValue()));
                progress.accept(line(name, outcomes.getLast()));
            } catch (IllegalArgumentException e) {
                infeasible.add(instance.name());
                progress.accept(name + " " + instance.name() + " refused: " + e.getMessage());
            }
        }
        double perInstance = (System.nanoTime() - began) / 1e9 / (outcomes.size() + infeasible.size());
        return rows(name, outcomes, infeasible.size(), perInstance);
    }

    private SolomonInstance read(String name) throws IOException {
        return SolomonInstance.read(data.resolve(name + ".txt"));
    }

    private static String line(String engine, Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%s %s %d vehicles %.2f gap %.2f %%",
                engine,
                outcome.instance(),
                outcome.driven().vehicles(),
                outcome.driven().distance(),
                100 * outcome.gap());
    }

    private static List<Map<String, Object>> rows(
            String engine, List<Outcome> outcomes, int infeasible, double perInstance) {
        Map<String, List<Outcome>> kinds = new TreeMap<>();
        outcomes.forEach(outcome ->
                kinds.computeIfAbsent(outcome.kind(), kind -> new ArrayList<>()).add(outcome));
        List<Map<String, Object>> rows = new ArrayList<>();
        kinds.forEach((kind, some) -> rows.add(row(engine, kind, some)));
        Map<String, Object> all = row(engine, "all", outcomes);
        all.put("infeasible", infeasible);
        all.put("s/instance", Math.round(perInstance * 100) / 100.0);
        rows.add(all);
        return rows;
    }

    private static Map<String, Object> row(String engine, String kind, List<Outcome> outcomes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("engine", engine);
        row.put("instances", kind);
        row.put("feasible", outcomes.size());
        row.put(
                "vehicles",
                outcomes.stream().mapToInt(one -> one.driven().vehicles()).sum());
        row.put(
                "best known vehicles",
                outcomes.stream().mapToInt(one -> one.known().vehicles()).sum());
        row.put(
                "distance",
                hundredths(outcomes.stream()
                        .mapToDouble(one -> one.driven().distance())
                        .sum()));
        row.put("mean gap %", hundredths(100 * gaps(outcomes).average().orElse(Double.NaN)));
        row.put("worst gap %", hundredths(100 * gaps(outcomes).max().orElse(Double.NaN)));
        return row;
    }

    private static DoubleStream gaps(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::gap);
    }

    private static double hundredths(double value) {
        return Double.isNaN(value) ? -1 : Math.round(value * 100) / 100.0;
    }
}
