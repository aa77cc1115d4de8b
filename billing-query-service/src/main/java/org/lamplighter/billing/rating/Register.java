package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one register of a meter counted between two readings.
 *
 * @param period the period it counts
 * @param opening what it showed first
 * @param closing what it showed last
 * @param factor kWh per unit shown (倍率), 1 without instrument transformers
 * @param correction per cent of the read energy that is billed; 100 unless wrong wiring is back-billed (更正率)
 */
public record Register(
        PricePeriod period, KilowattHours opening, KilowattHours closing, BigDecimal factor, BigDecimal correction) {

    private static final BigDecimal AS_READ = BigDecimal.valueOf(100);

    public Register {
        if (closing.compareTo(opening) < 0) {
            throw new IllegalArgumentException("a register does not run backwards");
        }
        if (factor.signum() <= 0 || correction.signum() <= 0) {
            throw new IllegalArgumentException("factor and correction are above zero");
        }
    }

    public static Register of(
            PricePeriod period,
            KilowattHours opening,
            KilowattHours closing,
            @Nullable BigDecimal factor,
            @Nullable BigDecimal correction) {
        return new Register(
                period,
                opening,
                closing,
                factor == null ? BigDecimal.ONE : factor,
                correction == null ? AS_READ : correction);
    }

    /** The energy that is billed. */
    public KilowattHours energy() {
        return closing.minus(opening).times(factor).times(correction.movePointLeft(2));
    }
}
