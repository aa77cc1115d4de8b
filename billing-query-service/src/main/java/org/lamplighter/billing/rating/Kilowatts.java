package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** Power in kW, the highest of a month where it is a demand (需量); exact, never below zero. */
public record Kilowatts(BigDecimal value) implements Comparable<Kilowatts> {

    public static final Kilowatts ZERO = new Kilowatts(BigDecimal.ZERO);

    public Kilowatts {
        value = Exact.notBelowZero(value, "power");
    }

    public static Kilowatts of(String kilowatts) {
        return new Kilowatts(new BigDecimal(kilowatts));
    }

    /** The higher of the two. */
    public Kilowatts max(Kilowatts other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Kilowatts times(BigDecimal factor) {
        return new Kilowatts(value.multiply(factor));
    }

    /** The difference, or nothing when the other is more. */
    public Kilowatts beyond(Kilowatts other) {
        return compareTo(other) <= 0 ? ZERO : new Kilowatts(value.subtract(other.value));
    }

    @Override
    public int compareTo(Kilowatts other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
