package org.lamplighter.billing.bill.web;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.TierUsage;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.TierCycle;

/**
 * How far the tiers are used.
 *
 * @param accountNumber the account
 * @param cycle what they are counted over
 * @param months the months counted
 * @param usedKwh counted in the cycle
 * @param tier the tier reached, from 1
 * @param since first month that reached it
 * @param leftKwh what is left of it; absent in the last
 * @param priceNow yuan per kWh in it, by period
 * @param tiers every tier
 * @param tariffId the version of the tariff
 * @param source where its figures come from
 * @param dataAsOf up to when readings are in
 */
record TierUsageView(
        String accountNumber,
        TierCycle cycle,
        List<YearMonth> months,
        String usedKwh,
        int tier,
        @Nullable YearMonth since,
        @Nullable String leftKwh,
        Map<PricePeriod, String> priceNow,
        List<Step> tiers,
        String tariffId,
        String source,
        @Nullable OffsetDateTime dataAsOf) {

    /** One tier. */
    record Step(
            int tier,
            String fromKwh,
            @Nullable String upToKwh,
            String usedKwh,
            @Nullable String leftKwh,
            Map<PricePeriod, String> prices) {

        static Step of(TierUsage.Step step) {
            return new Step(
                    step.number(),
                    step.from().toString(),
                    step.upTo() == null ? null : step.upTo().toString(),
                    step.used().toString(),
                    step.left() == null ? null : step.left().toString(),
                    prices(step));
        }

        private static Map<PricePeriod, String> prices(TierUsage.Step step) {
            Map<PricePeriod, String> prices = new TreeMap<>();
            step.prices().forEach((period, price) -> prices.put(period, price.toString()));
            return prices;
        }
    }

    static TierUsageView of(String accountNumber, TierUsage usage) {
        Step present = Step.of(usage.present());
        return new TierUsageView(
                accountNumber,
                usage.tariff().tiers().cycle(),
                usage.counting(),
                usage.used().toString(),
                usage.tier(),
                usage.since(),
                present.leftKwh(),
                present.prices(),
                usage.steps().stream().map(Step::of).toList(),
                usage.tariff().id(),
                usage.tariff().source(),
                usage.lastBilled() == null ? null : BillView.dataAsOf(usage.lastBilled()));
    }
}
