package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.usage.IntervalVerdict.Kept;
import org.lamplighter.billing.usage.IntervalVerdict.Known;
import org.lamplighter.billing.usage.IntervalVerdict.LeftOut;

/** Takes intervals into a month: the last word counts, but an estimate does not take the place of what was metered. Pure. */
final class TakeIntervals {

    private final IntervalMonth before;
    private final SortedMap<LocalDate, DayCurve> touched = new TreeMap<>();
    private final List<IntervalVerdict> verdicts = new ArrayList<>();

    private TakeIntervals(IntervalMonth before) {
        this.before = before;
    }

    /**
     * A month after intervals came.
     *
     * @param month the month as it is then
     * @param verdicts what became of each interval, in their order
     */
    record Taken(IntervalMonth month, List<IntervalVerdict> verdicts) {}

    static Taken into(IntervalMonth month, List<Interval> intervals) {
        TakeIntervals take = new TakeIntervals(month);
        intervals.forEach(interval -> take.verdicts.add(take.take(interval)));
        return new Taken(take.after(), take.verdicts);
    }

    private IntervalVerdict take(Interval interval) {
        LocalDate day = interval.day();
        DayCurve curve =
                touched.getOrDefault(day, before.curve(day).orElseGet(() -> DayCurve.empty(interval.minutes())));
        if (curve.minutes() != interval.minutes()) {
            return new LeftOut("interval-length-differs", "its day is known by " + curve.minutes() + " minutes");
        }
        @Nullable Point present = curve.points().get(interval.index());
        if (interval.point().equals(present)) {
            return new Known();
        }
        if (present != null
                && present.quality() == IntervalQuality.ACTUAL
                && interval.point().quality() == IntervalQuality.ESTIMATED) {
            return new LeftOut("estimate-after-actual", "the interval is known as metered");
        }
        touched.put(day, curve.with(interval.index(), interval.point()));
        return new Kept();
    }

    private IntervalMonth after() {
        SortedMap<LocalDate, PackedDay> days = new TreeMap<>(before.days());
        for (Map.Entry<LocalDate, DayCurve> day : touched.entrySet()) {
            days.put(day.getKey(), PackedDay.of(day.getValue()));
        }
        return new IntervalMonth(before.accountNumber(), before.month(), days);
    }
}
