package org.lamplighter.billing.utility;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;

/** Counts how a month's bills agree, chunk by chunk, each one write: a count that breaks off goes on where it was. */
public final class CountDifferences {

    private static final int CHUNK = 500;

    private final CompareBills compare;
    private final Aggregates<MonthTotals> months;
    private final MonthsCounted open;
    private final InstantSource clock;

    CountDifferences(CompareBills compare, Aggregates<MonthTotals> months, MonthsCounted open, InstantSource clock) {
        this.compare = compare;
        this.months = months;
        this.open = open;
        this.clock = clock;
    }

    /** Counts a month, from now on and beside everything else. One under way goes on. */
    public MonthTotals begin(YearMonth month) {
        months.create(month.toString(), () -> Decision.changed(MonthTotals.begun(month, clock.instant())));
        return months.change(month.toString(), totals -> totals.again(clock.instant()))
                .state();
    }

    /** What is known of a month, if it was ever counted. */
    public Optional<MonthTotals> of(YearMonth month) {
        return months.find(month.toString()).map(Stored::state);
    }

    /** Brings every count under way to its end. */
    void finish() {
        open.underWay().forEach(month -> {
            MonthTotals next = month;
            while (next.count() != null) {
                next = chunk(next.month(), next.count());
            }
        });
    }

    private MonthTotals chunk(YearMonth month, MonthTotals.Count before) {
        Comparison chunk = compare.compare(month, area -> true, before.after(), CHUNK);
        return months.change(month.toString(), totals -> totals.with(before, chunk, CHUNK, clock.instant()))
                .state();
    }
}
