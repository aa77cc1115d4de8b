package org.lamplighter.benchmarks.storm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.lamplighter.benchmarks.TopicTail;

/** One replay, and what came of it. */
public final class StormRun {

    public static final List<String> TOPICS = Outcome.TOPICS;

    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Replay replay;
    private final Supplier<Duration> caughtUp;

    /** Takes a report and answers it with the case. */
    public interface Desk {
        String report(String account, String key);
    }

    /**
     * A replay to be.
     *
     * @param caughtUp waits until every event is applied, and tells how long that took
     */
    public StormRun(Desk desk, Supplier<Duration> caughtUp) {
        this.replay = new Replay(desk);
        this.caughtUp = caughtUp;
    }

    /** Plays it and returns a row of figures. */
    public Map<String, Object> play(
            Function<TopicTail.Seen, TopicTail> tail, List<StormDistrict.Call> calls, int speed) {
        Outcome outcome = new Outcome();
        Duration after;
        try (TopicTail _ = tail.apply(outcome::saw)) {
            replay.play(calls, speed);
            after = caughtUp.get();
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("times faster", speed);
        row.put(
                "storm h",
                rounded(calls.stream()
                                .mapToDouble(StormDistrict.Call::second)
                                .max()
                                .orElse(0)
                        / 3600));
        row.put("reports", calls.size());
        row.put("accepted %", percent(replay.accepted().size(), calls.size()));
        row.put("answer p99 ms", rounded(replay.answeredMillis(99)));
        long dealtWith =
                replay.accepted().keySet().stream().filter(outcome::isDealtWith).count();
        row.put("dealt with %", percent(dealtWith, replay.accepted().size()));
        row.put("area outages", outcome.outages());
        row.put("feeder outages", outcome.feederOutages());
        row.put("orders", outcome.orders());
        row.put("withdrawn", outcome.withdrawn());
        dispatched(outcome, row);
        told(outcome.messages(), row);
        row.put("caught up s", rounded(after.toMillis() / 1000.0));
        return row;
    }

    private void told(Messages messages, Map<String, Object> row) {
        long reached =
                replay.accepted().keySet().stream().filter(messages::reached).count();
        row.put("told %", percent(reached, replay.accepted().size()));
        row.put("messages", messages.count());
        row.put("steps told twice", messages.toldTwice());
    }

    /** From sending the report to its order having a crew. */
    private void dispatched(Outcome outcome, Map<String, Object> row) {
        Histogram seconds = new Histogram(3_600_000, 3);
        long within = 0;
        long ordered = 0;
        for (Map.Entry<String, Long> report : replay.accepted().entrySet()) {
            if (outcome.hasOrder(report.getKey())) {
                ordered++;
                Long assigned = outcome.assigned().get(report.getKey());
                if (assigned != null) {
                    long nanos = Math.max(0, assigned - report.getValue());
                    seconds.recordValue(Math.min(3_600_000, nanos / 1_000_000));
                    within += nanos <= WITHIN.toNanos() ? 1 : 0;
                }
            }
        }
        row.put("crew in 2 min %", percent(within, ordered));
        row.put("crew p50 s", rounded(seconds.getValueAtPercentile(50) / 1000.0));
        row.put("crew p99 s", rounded(seconds.getValueAtPercentile(99) / 1000.0));
        row.put("crew max s", rounded(seconds.getMaxValue() / 1000.0));
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(10_000.0 * part / whole) / 100.0;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
