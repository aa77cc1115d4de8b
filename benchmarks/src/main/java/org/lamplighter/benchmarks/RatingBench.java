package org.lamplighter.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.tariff.files.TariffFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Bills rated by the engine alone: no store, no network. */
@Command(name = "rating", description = "Bills rated per second and core, by kind of bill.")
final class RatingBench implements Callable<Integer> {

    private static final int IN_A_ROW = 1_000;
    private static final double NANOS = 1e9;
    private static final int MINUTE = 60;

    @Option(names = "--seconds", description = "Length of a run.")
    private int seconds = 15;

    @Option(names = "--warm-up", description = "Seconds of rating before the runs of a kind of bill.")
    private int warmUp = 10;

    @Option(names = "--threads", split = ",", description = "Threads at once, one run each.")
    private List<Integer> threads = List.of(1, 2);

    @Option(names = "--bills", description = "Different bills of each kind.")
    private int bills = 20_000;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Tariffs tariffs = new TariffFiles().read("classpath*:tariffs/*/*.json");
        Rating rating = new Rating(tariffs);
        Results results = new Results(
                "rating",
                Map.of("secondsPerRun", seconds, "differentBills", bills),
                "the rating alone; other programs may run beside");
        for (BenchBills.Kind kind : BenchBills.Kind.values()) {
            List<Billing> work = BenchBills.of(kind, tariffs, bills);
            run(rating, work, 1, warmUp);
            for (int count : threads) {
                Map<String, Object> row = row(kind, count, run(rating, work, count, seconds));
                results.add(row);
                System.out.println("  " + row);
            }
        }
        results.printTable();
        results.write();
        return 0;
    }

    /**
     * What threads did in all.
     *
     * @param rated bills
     * @param lines lines on them
     * @param wallNanos time that went by
     * @param cpuNanos time on a core, of all threads
     */
    private record Done(long rated, long lines, long wallNanos, long cpuNanos) {

        Done plus(Done other) {
            return new Done(
                    rated + other.rated,
                    lines + other.lines,
                    Math.max(wallNanos, other.wallNanos),
                    cpuNanos + other.cpuNanos);
        }
    }

    private static Done run(Rating rating, List<Billing> work, int threads, int seconds)
            throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Done>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int begin = work.size() / threads * thread;
                running.add(pool.submit(() -> rate(rating, work, begin, Duration.ofSeconds(seconds))));
            }
            Done done = new Done(0, 0, 0, 0);
            for (Future<Done> each : running) {
                done = done.plus(each.get());
            }
            return done;
        }
    }

    private static Done rate(Rating rating, List<Billing> work, int begin, Duration length) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long rated = 0;
        long lines = 0;
        int next = begin;
        while (System.nanoTime() - start < length.toNanos()) {
            for (int i = 0; i < IN_A_ROW; i++) {
                RatedBill bill = rating.rate(work.get(next));
                next = next + 1 == work.size() ? 0 : next + 1;
                // The total is what a bill is rated for, and what keeps the compiler from leaving it out.
                if (bill.total().value().signum() < 0) {
                    throw new IllegalStateException("a bill below zero");
                }
                lines += bill.lines().count();
            }
            rated += IN_A_ROW;
        }
        return new Done(rated, lines, System.nanoTime() - start, thread.getCurrentThreadCpuTime() - cpu);
    }

    private static Map<String, Object> row(BenchBills.Kind kind, int threads, Done done) {
        double perSecond = done.rated() * NANOS / done.wallNanos();
        double perCoreSecond = done.rated() * NANOS / done.cpuNanos();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("bill", kind.title());
        row.put("threads", threads);
        row.put("bills/s", Math.round(perSecond));
        row.put("bills/core-s", Math.round(perCoreSecond));
        row.put("bills/core-min", Math.round(perCoreSecond * MINUTE));
        row.put("lines/bill", Results.rounded((double) done.lines() / done.rated()));
        return row;
    }
}
