package org.lamplighter.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lamplighter.benchmarks.solomon.Comparison;
import org.lamplighter.local.process.StackFailure;
import org.lamplighter.planner.Goal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Vehicle routing engines on Solomon's instances: one thread, the same machine, every route driven by a checker. */
@Command(
        name = "solomon",
        description =
                "Distance over best known on Solomon's 56 instances, for the planner and what it was compared with.")
final class SolomonBench implements Callable<Integer> {

    @Option(names = "--data", description = "Folder with the instances as text files and solomon-100-best-known.csv.")
    private Path data = Path.of("../shared/data/solomon");

    @Option(names = "--engines", split = ",", description = "own, jsprit, ortools, timefold.")
    private List<String> engines = List.of("own");

    @Option(names = "--seconds", description = "Time per instance.")
    private double seconds = 1;

    @Option(names = "--every", description = "Take every so manieth instance.")
    private int every = 1;

    @Option(names = "--seed", description = "Seed of engines that take one.")
    private long seed = 1;

    @Option(names = "--goal", description = "${COMPLETION-CANDIDATES}; the others know the first only.")
    private Goal goal = Goal.LEAST_COST;

    @Option(names = "--result", description = "Name of the result file.")
    private String result = "solomon";

    @Override
    public Integer call() throws IOException {
        if (!data.resolve("solomon-100-best-known.csv").toFile().exists()) {
            throw new StackFailure("No instances in " + data + "; benchmarks/README.md says where to get them.");
        }
        Map<String, Object> input = new TreeMap<>();
        input.put("secondsPerInstance", seconds);
        input.put("everyInstance", every);
        input.put("threads", 1);
        input.put("seed", seed);
        input.put("goal", goal.name());
        Results results = new Results(result, input, "one engine in one thread");
        Comparison comparison = new Comparison(data, Duration.ofMillis(Math.round(seconds * 1000)), every, seed, goal);
        for (String engine : engines) {
            comparison.run(engine, row -> System.out.println("  " + row)).forEach(results::add);
        }
        results.printTable();
        results.write();
        return 0;
    }
}
