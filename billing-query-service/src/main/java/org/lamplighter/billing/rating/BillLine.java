package org.lamplighter.billing.rating;

import org.jspecify.annotations.Nullable;

/**
 * One line of a bill.
 *
 * @param kind what it is for
 * @param derivation what its amount is computed from
 * @param amount what it costs, to the fen, half up; below zero where it goes back to the customer
 */
public record BillLine(Kind kind, Derivation derivation, Money amount) {

    /** What a line is for. */
    public enum Kind {
        /** 电度电费. */
        ENERGY,
        /** What a tier adds over the price of the period (阶梯加价). */
        TIER_ADD_ON,
        /** Free units, already taken off what is priced (免费电量). */
        FREE_UNITS,
        /** Free units, paid back as money (免费电量返还). */
        FREE_UNITS_PAID_BACK,
        /** Energy lost before the meter (变损、线损电量). */
        LOSS,
        /** Transmission and distribution, where it is not in the price of a kWh (输配电费). */
        TRANSMISSION,
        /** System operation, where it is not in the price of a kWh (系统运行费). */
        SYSTEM_OPERATION,
        /** Upstream losses, where they are not in the price of a kWh (上网环节线损费). */
        UPSTREAM_LOSS,
        /** Government funds, where they are not in the price of a kWh (政府性基金及附加). */
        FUNDS,
        /** Capacity charge (容量电费). */
        CAPACITY,
        /** Demand charge (需量电费). */
        DEMAND,
        /** Demand above 105 % of the contract, at double (超合同需量加倍). */
        DEMAND_ABOVE_CONTRACT,
        /** What each month costs whatever is used. */
        MONTHLY,
        /** Adjustment by the power factor (力调电费). */
        POWER_FACTOR,
        /** Late fee (违约金). */
        LATE_FEE,
        /** What a late fee lacks to the least that is taken. */
        LATE_FEE_LEAST,
        /** What a late fee has above the most that is taken. */
        LATE_FEE_MOST
    }

    static BillLine of(Kind kind, Derivation derivation) {
        return new BillLine(kind, derivation, derivation.exact().rounded());
    }

    static BillLine of(
            Kind kind, @Nullable PricePeriod period, @Nullable Integer tier, KilowattHours energy, UnitPrice price) {
        return of(kind, new Derivation.OfEnergy(period, tier, energy, price));
    }

    /** What it costs before rounding. */
    public Money exact() {
        return derivation.exact();
    }

    /** The energy it prices; none on a line that prices something else. */
    public KilowattHours energy() {
        return derivation instanceof Derivation.OfEnergy of ? of.energy() : KilowattHours.ZERO;
    }

    /** The tier it is priced in, where it prices energy by tier. */
    public @Nullable Integer tier() {
        return derivation instanceof Derivation.OfEnergy of ? of.tier() : null;
    }
}
