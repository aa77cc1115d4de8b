package org.lamplighter.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lamplighter.benchmarks.cityday.CityDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast a city is planned again at each change, and whether that is better than sending who is there soonest. */
@Command(name = "city-day", description = "A day of a whole city planned again at each change, in one thread.")
final class CityDayBench implements Callable<Integer> {

    @Option(names = "--crews", description = "Crews; Suzhou has 142.")
    private int crews = 142;

    @Option(names = "--orders", description = "Orders of the day.")
    private int orders = 1000;

    @Option(names = "--rounds", description = "Parts of the plan torn up and mended at each change.")
    private long rounds = 3000;

    @Option(names = "--milliseconds", description = "Time for each change at most.")
    private long milliseconds = 300;

    @Option(names = "--seed", description = "Seed of the day.")
    private long seed = 1;

    @Override
    public Integer call() {
        Map<String, Object> input = new TreeMap<>();
        input.put("crews", crews);
        input.put("orders", orders);
        input.put("roundsPerChange", rounds);
        input.put("millisecondsPerChangeAtMost", milliseconds);
        input.put("threads", 1);
        input.put("seed", seed);
        Results results = new Results("city-day", input, "the planner in one thread");
        CityDays days = new CityDays(crews, orders, seed);
        days.run(rounds, Duration.ofMillis(milliseconds)).forEach(results::add);
        results.printTable();
        results.write();
        return 0;
    }
}
