package org.lamplighter.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lamplighter.benchmarks.storm.Storm;
import org.lamplighter.benchmarks.storm.StormDistrict;
import org.lamplighter.benchmarks.storm.StormRun;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Service;
import org.lamplighter.local.process.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The worst hours of a real storm, replayed as reports of a partner call centre many times faster than they came. */
@Command(
        name = "storm",
        description = "A storm replayed: reports accepted, outages formed, orders with a crew in 2 min.")
final class StormBench implements Callable<Integer> {

    @Option(names = "--data", description = "The storm's table: start, circuit, lat, lon, max_customers.")
    private Path data = Path.of("../shared/data/outages/pge_storm_2024-02-03_to_12.csv");

    @Option(names = "--speeds", split = ",", description = "How many times faster, one run each.")
    private List<Integer> speeds = List.of(26, 100);

    @Option(names = "--minutes", description = "Length of a run; the storm's worst stretch of so many minutes x speed.")
    private int minutes = 8;

    @Option(names = "--crews", description = "Crews; Suzhou has 142.")
    private int crews = 142;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(data)) {
            throw new StackFailure("No storm at " + data + "; benchmarks/README.md says what it must be.");
        }
        Storm storm = Storm.read(data);
        Map<String, Object> input = new TreeMap<>();
        input.put("outagesInFile", storm.outages().size());
        input.put("minutesPerRun", minutes);
        input.put("crews", crews);
        Results results = new Results("storm", input);
        for (int speed : speeds) {
            Map<String, Object> row = run(storm.worst(Duration.ofMinutes((long) minutes * speed)), speed);
            results.add(row);
            System.out.println("  " + row);
        }
        results.printTable();
        results.write();
        return 0;
    }

    /** A fresh suite each; the time within which a feeder's outages count together passes faster too. */
    private Map<String, Object> run(Storm storm, int speed) {
        StormDistrict district = new StormDistrict(storm);
        String within = Duration.ofMinutes(10).dividedBy(speed).toMillis() + "ms";
        try (BenchSuite bench = BenchSuite.start(
                IntakeBench.home(), Map.of("LAMPLIGHTER_DISPATCH_OUTAGE_FEEDERWITHIN", within), Service.DISPATCH)) {
            LocalSuite suite = bench.suite();
            System.out.printf(
                    Locale.ROOT,
                    "%dx: %d feeders, %d transformer areas, %d reports, %d crews …%n",
                    speed,
                    district.feeders(),
                    district.transformerAreas(),
                    district.calls().size(),
                    crews);
            load(suite, "/api/desk/v1/network-imports", district.network());
            load(suite, "/api/desk/v1/crew-imports", district.crews(crews));
            load(suite, "/api/desk/v1/account-imports", district.accounts());
            Drain drain = new Drain(suite);
            drain.await();
            Gateway gateway = new Gateway(suite.gatewayUri());
            StormRun run = new StormRun(
                    (account, key) -> gateway.post(
                            "/api/partner/v1/fault-reports",
                            suite.tokens().of("partner-sunrise"),
                            key,
                            report(account),
                            201),
                    drain::await);
            return run.play(seen -> new TopicTail(suite, StormRun.TOPICS, seen), district.calls(), speed);
        }
    }

    private static void load(LocalSuite suite, String path, String table) {
        new Gateway(suite.gatewayUri())
                .post(path, suite.tokens().of("desk.editor"), "storm" + path.hashCode(), "text/csv", table, 200);
    }

    /** Who calls in a storm sees that it is dark, and nothing more. */
    private static String report(String account) {
        return String.format(
                Locale.ROOT,
                "{\"accountNumber\":\"%s\",\"caller\":{\"name\":\"压测%s\",\"phone\":\"1990%s\"},"
                        + "\"symptom\":\"NO_POWER\",\"extent\":\"UNKNOWN\",\"selfCheck\":{}}",
                account,
                account.substring(4),
                account.substring(3));
    }
}
