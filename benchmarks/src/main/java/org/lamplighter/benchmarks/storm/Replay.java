package org.lamplighter.benchmarks.storm;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.lamplighter.local.process.StackFailure;
import tools.jackson.databind.json.JsonMapper;

/** Makes the calls of a storm at their times, so many times faster; nobody waits for anybody else's answer. */
final class Replay {

    private static final long LONGEST_MICROS = 120_000_000;
    private static final double NANOS = 1e9;

    private final StormRun.Desk desk;
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Histogram answered = new ConcurrentHistogram(LONGEST_MICROS, 3);

    Replay(StormRun.Desk desk) {
        this.desk = desk;
    }

    void play(List<StormDistrict.Call> calls, double speed) {
        long began = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.stream()
                    .sorted(Comparator.comparingDouble(StormDistrict.Call::second))
                    .forEach(call -> {
                        long due = began + (long) (call.second() / speed * NANOS);
                        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        callers.execute(() -> call(call.account()));
                    });
        }
    }

    private void call(String account) {
        long sent = System.nanoTime();
        try {
            String answer = desk.report(account, UUID.randomUUID().toString());
            accepted.put(JsonMapper.shared().readTree(answer).path("caseId").asString(), sent);
        } catch (StackFailure e) {
            if (refused.getAndIncrement() == 0) {
                System.out.println("  the first report that was not accepted: " + e.getMessage());
            }
        }
        answered.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - sent) / 1000));
    }

    /** When each accepted report was sent, by case. */
    Map<String, Long> accepted() {
        return accepted;
    }

    int refused() {
        return refused.get();
    }

    double answeredMillis(double percentile) {
        return answered.getValueAtPercentile(percentile) / 1000.0;
    }
}
