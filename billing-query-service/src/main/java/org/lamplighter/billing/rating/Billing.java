package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What is rated as one bill.
 *
 * @param stretches what was used, in any order: one stretch, or more where the terms changed or a meter was read in between
 * @param months the months billed: one, or more when a reading was missed
 * @param usedBefore kWh counted in the tiers' cycle before it; always zero at the start of a cycle
 */
public record Billing(List<Stretch> stretches, List<YearMonth> months, KilowattHours usedBefore) {

    public Billing {
        stretches = List.copyOf(stretches);
        months = List.copyOf(months);
        if (stretches.isEmpty() || months.isEmpty()) {
            throw new IllegalArgumentException("a bill is for some use in some month");
        }
    }

    /**
     * The months that a bill from one reading to another is for: it belongs to the month it ends in, and takes those with it
     * whose reading was missed.
     *
     * @param from first day
     * @param to day after the last
     */
    public static List<YearMonth> monthsOf(LocalDate from, LocalDate to) {
        YearMonth last = YearMonth.from(to.minusDays(1));
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth next = YearMonth.from(from.minusDays(1)).plusMonths(1);
                next.isBefore(last);
                next = next.plusMonths(1)) {
            months.add(next);
        }
        months.add(last);
        return months;
    }
}
