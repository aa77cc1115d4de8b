package org.lamplighter.benchmarks.cityday;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.benchmarks.cityday.CityDay.Outcome;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.GreatCircleTravel;
import org.lamplighter.planner.RuinAndRecreate;
import org.lamplighter.planner.TravelTimes;

/** The same day, dispatched in two ways. */
public final class CityDays {

    private static final TravelTimes ROADS = new GreatCircleTravel(30, 1.35);

    private final City city;
    private final long seed;

    /**
     * A day.
     *
     * @param crews how many crews
     * @param orders how many orders
     * @param seed of all that is made up
     */
    public CityDays(int crews, int orders, long seed) {
        this.city = City.of(crews, orders, seed);
        this.seed = seed;
    }

    /** A row for each way to dispatch. */
    public List<Map<String, Object>> run(long rounds, Duration time) {
        Effort effort = new Effort(time, rounds);
        new CityDay(City.of(20, 100, seed), ROADS, planning(effort)).pass(); // warms up
        return List.of(
                row("soonest there", new CityDay(city, ROADS, new SoonestThere(ROADS)).pass()),
                row("planned", new CityDay(city, ROADS, planning(effort)).pass()));
    }

    private Planning planning(Effort effort) {
        return new Planning(new RuinAndRecreate(ROADS, seed), effort);
    }

    private static Map<String, Object> row(String name, Outcome outcome) {
        List<Double> waits = outcome.waits().stream().sorted().toList();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("dispatch", name);
        row.put("changes", outcome.decisionMicros().getTotalCount());
        row.put("p50 ms", millis(outcome.decisionMicros().getValueAtPercentile(50)));
        row.put("p99 ms", millis(outcome.decisionMicros().getValueAtPercentile(99)));
        row.put("max ms", millis(outcome.decisionMicros().getMaxValue()));
        row.put("most open", outcome.mostOpen());
        row.put("served", waits.size());
        row.put("not served", outcome.unserved());
        row.put("late", outcome.late());
        row.put(
                "mean wait min",
                minutes(waits.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)));
        row.put("p90 wait min", minutes(waits.get(waits.size() * 9 / 10)));
        row.put("road h", Math.round(outcome.travelHours()));
        row.put("moved", outcome.moved());
        return row;
    }

    private static double millis(long micros) {
        return Math.round(micros / 100.0) / 10.0;
    }

    private static double minutes(double seconds) {
        return Math.round(seconds / 6) / 10.0;
    }
}
