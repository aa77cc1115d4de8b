package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the amount of a line is computed from; whoever repeats it with pen and paper gets the same. */
public sealed interface Derivation {

    /** What it comes to before rounding. */
    Money exact();

    /**
     * Energy × price.
     *
     * @param period the period, where prices differ by time of use
     * @param tier the tier, from 1, where it matters
     * @param energy how much
     * @param price at what price; below zero where it goes back to the customer
     */
    record OfEnergy(@Nullable PricePeriod period, @Nullable Integer tier, KilowattHours energy, UnitPrice price)
            implements Derivation {
        @Override
        public Money exact() {
            return price.times(energy);
        }
    }

    /**
     * Demand × price × share of the month × times.
     *
     * @param demand how much
     * @param price per kW and month
     * @param times 1, or 2 for what is above the contract
     * @param share of the month
     */
    record OfDemand(Kilowatts demand, MonthlyPrice price, int times, MonthShare share) implements Derivation {
        @Override
        public Money exact() {
            return price.times(demand.value().multiply(BigDecimal.valueOf(times)), share);
        }
    }

    /**
     * Capacity × price × share of the month.
     *
     * @param capacity how much
     * @param price per kVA and month
     * @param share of the month
     */
    record OfCapacity(KilovoltAmperes capacity, MonthlyPrice price, MonthShare share) implements Derivation {
        @Override
        public Money exact() {
            return price.times(capacity.value(), share);
        }
    }

    /**
     * A month's price × share of the month.
     *
     * @param price per month
     * @param share of the month
     */
    record OfMonth(MonthlyPrice price, MonthShare share) implements Derivation {
        @Override
        public Money exact() {
            return price.times(BigDecimal.ONE, share);
        }
    }

    /**
     * So many per cent of other lines, for the power factor that was kept.
     *
     * @param base what those lines come to
     * @param percent what is added to them; below zero where it is taken off
     * @param factor the power factor
     * @param standard the one to be kept
     */
    record OfPowerFactor(Money base, BigDecimal percent, PowerFactor factor, PowerFactorStandard standard)
            implements Derivation {
        @Override
        public Money exact() {
            return base.percent(percent);
        }
    }

    /**
     * Debt × days × rate.
     *
     * @param principal what was not paid
     * @param days days late at this rate
     * @param percentPerDay the rate
     */
    record OfDelay(Money principal, int days, BigDecimal percentPerDay) implements Derivation {
        @Override
        public Money exact() {
            return principal.percent(percentPerDay).times(BigDecimal.valueOf(days));
        }
    }

    /**
     * What lifts or lowers other lines to a limit.
     *
     * @param limit the limit
     * @param reached what those lines came to without it
     */
    record OfLimit(Money limit, Money reached) implements Derivation {
        @Override
        public Money exact() {
            return limit.minus(reached);
        }
    }
}
