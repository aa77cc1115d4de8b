package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** Yuan for a month: per kW of demand, per kVA of capacity, or for the supply as a whole. */
public record MonthlyPrice(BigDecimal value) {

    public MonthlyPrice {
        value = Exact.canonical(value);
    }

    public static MonthlyPrice of(String yuanPerMonth) {
        return new MonthlyPrice(new BigDecimal(yuanPerMonth));
    }

    /** What so many kW or kVA cost for a share of a month. */
    Money times(BigDecimal quantity, MonthShare share) {
        return share.of(new Money(value.multiply(quantity)));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
