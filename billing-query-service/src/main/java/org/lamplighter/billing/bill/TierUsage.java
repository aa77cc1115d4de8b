package org.lamplighter.billing.bill;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.UnitPrice;

/**
 * How far the tiers are used (阶梯用量).
 *
 * @param tariff the tariff
 * @param counting the months counted: of a yearly cycle those billed, of a monthly cycle those of the last bill
 * @param used counted in this cycle
 * @param tier the tier it has reached
 * @param since the first month that reached it; absent before anything was billed
 * @param steps every tier
 * @param lastBilled the newest bill counted, if there is one
 */
public record TierUsage(
        Tariff tariff,
        List<YearMonth> counting,
        KilowattHours used,
        int tier,
        @Nullable YearMonth since,
        List<Step> steps,
        @Nullable Bill lastBilled) {

    /**
     * One tier.
     *
     * @param number from 1
     * @param from where it begins
     * @param upTo where it ends; absent for the last
     * @param used how much of it is used
     * @param left how much of it is left; absent for the last
     * @param prices what a kWh in it costs now
     */
    public record Step(
            int number,
            KilowattHours from,
            @Nullable KilowattHours upTo,
            KilowattHours used,
            @Nullable KilowattHours left,
            Map<PricePeriod, UnitPrice> prices) {}

    /** The tier it has reached. */
    public Step present() {
        return steps.get(tier - 1);
    }
}
