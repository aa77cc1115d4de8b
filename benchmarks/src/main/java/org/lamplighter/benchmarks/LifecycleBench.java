package org.lamplighter.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.lamplighter.local.LocalSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole stories: filed, assigned, accepted, departed, arrived, restored, completed, confirmed. One story is seven requests
 * through the gateway and everything the services tell each other in between.
 */
@Command(name = "lifecycle", description = "Whole repairs per second, from the report to the customer's yes.")
final class LifecycleBench implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;
    private static final String ORDERS = "/api/crew/v1/work-orders/";

    @Option(names = "--callers", split = ",", description = "Stories at once, one run each.")
    private List<Integer> callers = List.of(8, 32);

    @Option(names = "--seconds", description = "Length of a run.")
    private int seconds = 30;

    @Option(names = "--warm-up", description = "Seconds of load before the first run that counts.")
    private int warmUp = 150;

    private final Histogram assignment =
            new ConcurrentHistogram(Duration.ofMinutes(2).toNanos() / 1000, 3);
    private final Map<String, String> crewTokens = new ConcurrentHashMap<>();

    @Override
    public Integer call() {
        Results results = new Results("lifecycle", Map.of("secondsPerRun", seconds, "warmUpSeconds", warmUp));
        try (BenchSuite bench = BenchSuite.start(IntakeBench.home())) {
            LocalSuite suite = bench.suite();
            BenchDistrict district = new BenchDistrict(suite);
            List<List<String>> accounts = district.load();
            Drain drain = new Drain(suite);
            System.out.println("warming up …");
            run(suite, district, accounts, 16, Duration.ofSeconds(warmUp));
            drain.await();
            for (int count : callers) {
                assignment.reset();
                Load.Result result = run(suite, district, accounts, count, Duration.ofSeconds(seconds));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("stories at once", result.callers());
                row.put("stories/s", Results.rounded(result.perSecond()));
                row.put("p50 ms", Results.rounded(result.percentileMillis(50)));
                row.put("p99 ms", Results.rounded(result.percentileMillis(99)));
                row.put("assigned p50", Results.rounded(assignment.getValueAtPercentile(50) / 1000.0));
                row.put("assigned p99", Results.rounded(assignment.getValueAtPercentile(99) / 1000.0));
                row.put("caught up s", Results.rounded(drain.await().toMillis() / 1000.0));
                results.add(row);
                System.out.println("  " + row);
            }
        }
        results.printTable();
        results.write();
        return 0;
    }

    private Load.Result run(
            LocalSuite suite, BenchDistrict district, List<List<String>> accounts, int count, Duration duration) {
        Gateway gateway = new Gateway(suite.gatewayUri());
        String[] tokens = new String[BenchDistrict.CUSTOMERS];
        for (int customer = 0; customer < tokens.length; customer++) {
            tokens[customer] = district.customerToken(customer);
        }
        for (int crew = 0; crew < BenchDistrict.CREWS; crew++) {
            String crewId = BenchDistrict.crewId(crew);
            crewTokens.put(crewId, district.crewToken(crewId));
        }
        try (EventTail tail = new EventTail(suite)) {
            return Load.run(count, duration, (caller, number) -> {
                int customer = caller % BenchDistrict.CUSTOMERS;
                // Callers that share a customer take different accounts, so that no story joins another's outage.
                List<String> own = accounts.get(customer);
                int share = Math.max(1, own.size() / Math.ceilDiv(count, BenchDistrict.CUSTOMERS));
                int mine = (caller / BenchDistrict.CUSTOMERS) * share + (int) (number % share);
                story(gateway, tail, tokens[customer], own.get(mine));
            });
        }
    }

    private void story(Gateway gateway, EventTail tail, String customer, String account) {
        String made = gateway.post("/api/customer/v1/fault-reports", customer, key(), IntakeBench.report(account), 201);
        long filed = System.nanoTime();
        String caseId = JsonMapper.shared().readTree(made).path("caseId").asString();
        EventTail.Assignment order = tail.assignment(caseId)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        assignment.recordValue((System.nanoTime() - filed) / 1000);
        String crew = crewTokens.getOrDefault(order.crewId(), "");
        String path = ORDERS + order.workOrderId();
        gateway.post(path + "/acceptance", crew, key(), "{}", 200);
        gateway.post(path + "/departure", crew, key(), "{}", 200);
        gateway.post(path + "/arrival", crew, key(), "{\"position\":{\"latitude\":31.31,\"longitude\":120.62}}", 200);
        gateway.post(path + "/restoration", crew, key(), "{}", 200);
        gateway.post(
                path + "/completion",
                crew,
                key(),
                "{\"causeClass\":\"EQUIPMENT\",\"workDone\":\"更换熔断器\",\"photoIds\":[]}",
                200);
        tail.question(caseId).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        gateway.post("/api/customer/v1/cases/" + caseId + "/confirmation", customer, key(), "{\"solved\":true}", 200);
        tail.forget(caseId);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
