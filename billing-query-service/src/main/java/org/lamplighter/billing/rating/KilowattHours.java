package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Energy in kWh, exact, never below zero. Equal quantities are equal whatever their scale. */
public record KilowattHours(BigDecimal value) implements Comparable<KilowattHours> {

    public static final KilowattHours ZERO = new KilowattHours(BigDecimal.ZERO);

    /** Decimals of the smallest quantity that a division makes. */
    private static final int SMALLEST_SHARE = 2;

    public KilowattHours {
        value = Exact.notBelowZero(value, "energy");
    }

    public static KilowattHours of(String kilowattHours) {
        return new KilowattHours(new BigDecimal(kilowattHours));
    }

    public static KilowattHours of(long kilowattHours) {
        return new KilowattHours(BigDecimal.valueOf(kilowattHours));
    }

    public KilowattHours plus(KilowattHours other) {
        return new KilowattHours(value.add(other.value));
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException when the other is more
     */
    public KilowattHours minus(KilowattHours other) {
        return new KilowattHours(value.subtract(other.value));
    }

    /** The difference, or nothing when the other is more. */
    public KilowattHours beyond(KilowattHours other) {
        return compareTo(other) <= 0 ? ZERO : minus(other);
    }

    public KilowattHours times(int factor) {
        return new KilowattHours(value.multiply(BigDecimal.valueOf(factor)));
    }

    public KilowattHours times(BigDecimal factor) {
        return new KilowattHours(value.multiply(factor));
    }

    /** To whole kWh, half up. */
    KilowattHours whole() {
        return new KilowattHours(value.setScale(0, RoundingMode.HALF_UP));
    }

    /** The part that {@code part} of {@code whole} makes of this, half up to 0.01 kWh or as fine as the quantities are. */
    KilowattHours share(BigDecimal part, BigDecimal whole) {
        int scale = Math.max(SMALLEST_SHARE, Math.max(value.scale(), Math.max(part.scale(), whole.scale())));
        return new KilowattHours(value.multiply(part).divide(whole, scale, RoundingMode.HALF_UP));
    }

    public KilowattHours min(KilowattHours other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(KilowattHours other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
