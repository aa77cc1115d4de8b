package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** Yuan per kWh, with as many decimals as the tariff prints; below zero for a discount. */
public record UnitPrice(BigDecimal value) {

    public static final UnitPrice FREE = new UnitPrice(BigDecimal.ZERO);

    public UnitPrice {
        value = Exact.canonical(value);
    }

    public static UnitPrice of(String yuanPerKilowattHour) {
        return new UnitPrice(new BigDecimal(yuanPerKilowattHour));
    }

    /** What the energy costs, exact. */
    public Money times(KilowattHours energy) {
        return new Money(value.multiply(energy.value()));
    }

    public UnitPrice plus(UnitPrice other) {
        return new UnitPrice(value.add(other.value));
    }

    public UnitPrice negated() {
        return new UnitPrice(value.negate());
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
