package org.lamplighter.billing.outlook;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What was or will be used in a month.
 *
 * @param month the month
 * @param covers the months that it stands for: more than one where readings were missed
 * @param basis where it comes from
 * @param energy energy by period, as far as it is told
 */
public record MonthOfUse(YearMonth month, List<YearMonth> covers, Basis basis, Map<PricePeriod, KilowattHours> energy) {

    public MonthOfUse {
        covers = List.copyOf(covers);
        energy = Map.copyOf(energy);
    }

    /** Where the use of a month comes from. */
    public enum Basis {
        /** Billed. */
        BILLED,
        /** Expected: what the same month of last year had. */
        SAME_MONTH_LAST_YEAR,
        /** Expected: the mean day of the months billed. */
        MEAN_OF_MONTHS_BILLED
    }

    /** The same months with other energy. */
    MonthOfUse with(Map<PricePeriod, KilowattHours> other) {
        return new MonthOfUse(month, covers, basis, other);
    }

    public KilowattHours total() {
        return energy.values().stream().reduce(KilowattHours.ZERO, KilowattHours::plus);
    }
}
