package org.lamplighter.billing.utility;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * How the utility's bills of a month agree with ours, counted once and kept.
 *
 * @param month the month
 * @param counted what the last count that came to its end found
 * @param count the count under way
 */
public record MonthTotals(
        YearMonth month,
        @Nullable Counted counted,
        @Nullable Count count) {

    /**
     * A count that came to its end.
     *
     * @param begunAt bills that came or changed later may not be in it
     * @param endedAt when it was complete
     */
    public record Counted(Instant begunAt, Instant endedAt, List<AreaTotal> totals) {
        public Counted {
            totals = List.copyOf(totals);
        }
    }

    /**
     * A count under way.
     *
     * @param after the last account looked at
     * @param looked accounts looked at
     */
    public record Count(Instant begunAt, @Nullable AccountNumber after, int looked, List<AreaTotal> totals) {
        public Count {
            totals = List.copyOf(totals);
        }
    }

    static MonthTotals begun(YearMonth month, Instant at) {
        return new MonthTotals(month, null, new Count(at, null, 0, List.of()));
    }

    /** Counts anew; one under way goes on. */
    Decision<MonthTotals> again(Instant at) {
        return count != null
                ? Decision.unchanged()
                : Decision.changed(new MonthTotals(month, counted, new Count(at, null, 0, List.of())));
    }

    /**
     * Some accounts more were looked at. A chunk that another instance has counted already is not counted twice.
     *
     * @param before the count that the chunk goes on from
     */
    Decision<MonthTotals> with(Count before, Comparison chunk, int looked, Instant at) {
        if (count == null
                || !before.begunAt().equals(count.begunAt())
                || !Objects.equals(before.after(), count.after())) {
            return Decision.unchanged();
        }
        List<AreaTotal> totals = AreaTotal.with(count.totals(), chunk.bills());
        return Decision.changed(
                chunk.next() == null
                        ? new MonthTotals(month, new Counted(count.begunAt(), at, totals), null)
                        : new MonthTotals(
                                month,
                                counted,
                                new Count(count.begunAt(), chunk.next(), count.looked() + looked, totals)));
    }
}
