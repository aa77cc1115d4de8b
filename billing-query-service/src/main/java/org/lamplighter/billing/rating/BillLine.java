package org.lamplighter.billing.rating;

import org.jspecify.annotations.Nullable;

/**
 * One line of a bill: so many kWh at such a price.
 *
 * @param kind what it is for
 * @param period the period, where prices differ by time of use
 * @param tier the tier, from 1, where it matters
 * @param energy how much
 * @param price at what price; below zero where it goes back to the customer
 * @param amount what it costs, to the fen, half up
 */
public record BillLine(
        Kind kind,
        @Nullable PricePeriod period,
        @Nullable Integer tier,
        KilowattHours energy,
        UnitPrice price,
        Money amount) {

    /** What a line is for. */
    public enum Kind {
        /** 电度电费. */
        ENERGY,
        /** What a tier adds over the price of the period (阶梯加价). */
        TIER_ADD_ON,
        /** Free units, already taken off what is priced (免费电量). */
        FREE_UNITS,
        /** Free units, paid back as money (免费电量返还). */
        FREE_UNITS_PAID_BACK
    }

    static BillLine of(
            Kind kind, @Nullable PricePeriod period, @Nullable Integer tier, KilowattHours energy, UnitPrice price) {
        return new BillLine(
                kind, period, tier, energy, price, price.times(energy).rounded());
    }

    /** What it costs before rounding. */
    public Money exact() {
        return price.times(energy);
    }
}
