package org.lamplighter.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports filed through the gateway with a token: durable when answered, event written. */
@Command(
        name = "intake",
        description = "Fault reports per second through the gateway, on an empty and on a full store.")
final class IntakeBench implements Callable<Integer> {

    @Option(names = "--callers", split = ",", description = "Callers at once, one run each.")
    private List<Integer> callers = List.of(1, 8, 32);

    @Option(names = "--seconds", description = "Length of a run.")
    private int seconds = 30;

    @Option(names = "--warm-up", description = "Seconds of load before the first run that counts.")
    private int warmUp = 90;

    @Option(names = "--stored", description = "Cases in the store for the second series; 0 for none.")
    private long stored = 1_000_000;

    private List<List<String>> accounts = List.of();

    @Override
    public Integer call() {
        Results results =
                new Results("intake", Map.of("secondsPerRun", seconds, "warmUpSeconds", warmUp, "stored", stored));
        try (BenchSuite bench = BenchSuite.start(home())) {
            LocalSuite suite = bench.suite();
            BenchDistrict district = new BenchDistrict(suite);
            accounts = district.load();
            System.out.println("warming up …");
            Drain drain = new Drain(suite);
            Load.run(16, Duration.ofSeconds(warmUp), request(suite, district));
            drain.await();
            series(suite, district, 0, results);
            if (stored > 0) {
                StoredCases.fill(suite.mongoUri(), stored);
                series(suite, district, stored, results);
            }
        }
        results.printTable();
        results.write();
        return 0;
    }

    static Path home() {
        return Path.of(System.getenv().getOrDefault("LAMPLIGHTER_HOME", ".lamplighter"));
    }

    private void series(LocalSuite suite, BenchDistrict district, long present, Results results) {
        Drain drain = new Drain(suite);
        for (int count : callers) {
            Load.Result result = Load.run(count, Duration.ofSeconds(seconds), request(suite, district));
            long behind = drain.behind();
            Duration drained = drain.await();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("stored", present);
            row.put("callers", result.callers());
            row.put("reports/s", Results.rounded(result.perSecond()));
            row.put("p50 ms", Results.rounded(result.percentileMillis(50)));
            row.put("p99 ms", Results.rounded(result.percentileMillis(99)));
            row.put("max ms", Results.rounded(result.latency().getMaxValue() / 1000.0));
            row.put("events behind", behind);
            row.put("caught up s", Results.rounded(drained.toMillis() / 1000.0));
            results.add(row);
            System.out.println("  " + row);
        }
    }

    private Load.Request request(LocalSuite suite, BenchDistrict district) {
        Gateway gateway = new Gateway(suite.gatewayUri());
        String[] tokens = new String[BenchDistrict.CUSTOMERS];
        for (int customer = 0; customer < tokens.length; customer++) {
            tokens[customer] = district.customerToken(customer);
        }
        return (caller, number) -> {
            int customer = caller % BenchDistrict.CUSTOMERS;
            List<String> own = accounts.get(customer);
            gateway.post(
                    "/api/customer/v1/fault-reports",
                    tokens[customer],
                    UUID.randomUUID().toString(),
                    report(own.get((int) (number % own.size()))),
                    201);
        };
    }

    static String report(String account) {
        return String.format(
                Locale.ROOT,
                "{\"accountNumber\":\"%s\",\"symptom\":\"NO_POWER\",\"extent\":\"BUILDING\","
                        + "\"selfCheck\":{\"mainSwitchOn\":true,\"meterDisplayLit\":false,\"neighboursDark\":true},"
                        + "\"description\":\"家里停电了，邻居家也没有电。\"}",
                account);
    }
}
