package org.lamplighter.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.lamplighter.local.LocalSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** A dispatcher asks which accounts a device feeds, with a city's accounts in the store. */
@Command(name = "network", description = "Answer times of the accounts behind transformers, feeders and substations.")
final class NetworkBench implements Callable<Integer> {

    @Option(names = "--accounts", description = "Accounts in dispatch's store.")
    private int accounts = 1_000_000;

    @Option(names = "--areas", description = "Transformer areas.")
    private int areas = 5_000;

    @Option(names = "--seconds", description = "Length of a run.")
    private int seconds = 20;

    @Option(names = "--warm-up", description = "Seconds of load before the first run that counts.")
    private int warmUp = 30;

    /** What is asked for, and how many there are of it. */
    private record Asked(String what, String kind, int many, IntFunction<String> device) {}

    /** A prime: one after the other they come from all over the network. */
    private static final long SPREAD = 7_919;

    private static final int MEDIUM_FROM = 10;
    private static final int SMALL_FROM = 35;

    private List<Asked> asked() {
        return List.of(
                new Asked("transformer", "TRANSFORMER_AREA", areas, BenchNetwork::transformer),
                new Asked("feeder", "FEEDER", BenchNetwork.FEEDERS, BenchNetwork::feeder),
                new Asked("small substation", "SUBSTATION", 25, i -> BenchNetwork.substation(SMALL_FROM + i)),
                new Asked("medium substation", "SUBSTATION", 25, i -> BenchNetwork.substation(MEDIUM_FROM + i)),
                new Asked("large substation", "SUBSTATION", 10, BenchNetwork::substation));
    }

    @Override
    public Integer call() {
        Results results = new Results(
                "network",
                Map.of(
                        "accounts",
                        accounts,
                        "transformerAreas",
                        areas,
                        "feeders",
                        BenchNetwork.FEEDERS,
                        "secondsPerRun",
                        seconds,
                        "warmUpSeconds",
                        warmUp));
        BenchNetwork network = new BenchNetwork(areas);
        try (BenchSuite bench = BenchSuite.start(IntakeBench.home())) {
            LocalSuite suite = bench.suite();
            Gateway gateway = new Gateway(suite.gatewayUri());
            int part = 0;
            for (String table : network.tables()) {
                gateway.post(
                        "/api/desk/v1/network-imports",
                        suite.tokens().of("desk.editor"),
                        "network-" + part++,
                        "text/csv",
                        table,
                        200);
            }
            network.store(suite.mongoUri(), accounts);
            System.out.println("warming up …");
            Load.run(
                    2,
                    Duration.ofSeconds(warmUp),
                    (caller, number) -> ask(suite, gateway, asked().get(1), number, 100));
            for (Asked what : asked()) {
                for (int page : List.of(100, 1_000)) {
                    results.add(row(suite, gateway, what, page));
                }
            }
        }
        results.printTable();
        results.write();
        return 0;
    }

    private Map<String, Object> row(LocalSuite suite, Gateway gateway, Asked what, int page) {
        String first = ask(suite, gateway, what, 0, page);
        Load.Result result =
                Load.run(1, Duration.ofSeconds(seconds), (caller, number) -> ask(suite, gateway, what, number, page));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("device", what.what());
        row.put("accounts", JsonMapper.shared().readTree(first).path("accounts").asLong());
        row.put("page", page);
        row.put("answered/s", Results.rounded(result.perSecond()));
        row.put("p50 ms", Results.rounded(result.percentileMillis(50)));
        row.put("p99 ms", Results.rounded(result.percentileMillis(99)));
        row.put("max ms", Results.rounded(result.latency().getMaxValue() / 1000.0));
        System.out.println("  " + row);
        return row;
    }

    /** Any device of the kind, the same ones in each run. */
    private static String ask(LocalSuite suite, Gateway gateway, Asked what, long number, int page) {
        int device = Math.floorMod(number * SPREAD, what.many());
        return gateway.get(
                "/api/desk/v1/network/accounts?kind=%s&device=%s&limit=%d"
                        .formatted(
                                what.kind(),
                                URLEncoder.encode(what.device().apply(device), StandardCharsets.UTF_8),
                                page),
                suite.tokens().of("desk.dispatcher"));
    }
}
