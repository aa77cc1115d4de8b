package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in yuan (in the currency of its tariff, where that is not yuan), exact; negative when it goes back to the customer. Equal amounts are equal whatever their scale. */
public record Money(BigDecimal value) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Decimals of a fen, the smallest amount that is billed. */
    private static final int FEN = 2;

    public Money {
        value = Exact.canonical(value);
    }

    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    public Money minus(Money other) {
        return new Money(value.subtract(other.value));
    }

    public Money times(BigDecimal factor) {
        return new Money(value.multiply(factor));
    }

    /** So many hundredths of it. */
    public Money percent(BigDecimal percent) {
        return new Money(value.multiply(percent).movePointLeft(2));
    }

    /** To the fen, half up. */
    public Money rounded() {
        return new Money(value.setScale(FEN, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }

    /** Plain digits with at least two decimals, for example {@code 12.50}. */
    @Override
    public String toString() {
        return value.setScale(Math.max(FEN, value.scale())).toPlainString();
    }
}
