package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Power factor cos φ (功率因数) of a month, from 0 to 1, to 0.01 half up. */
public record PowerFactor(BigDecimal value) {

    private static final int DECIMALS = 2;

    public PowerFactor {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a power factor is from 0 to 1");
        }
        value = value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Of a month's active and reactive energy: active ÷ √(active² + reactive²). 1 where nothing was used. */
    public static PowerFactor of(KilowattHours active, KilovarHours reactive) {
        BigDecimal apparent = active.value().pow(2).add(reactive.value().pow(2)).sqrt(MathContext.DECIMAL64);
        return new PowerFactor(
                apparent.signum() == 0 ? BigDecimal.ONE : active.value().divide(apparent, MathContext.DECIMAL64));
    }

    /** In hundredths: 91 for 0.91. */
    int hundredths() {
        return value.unscaledValue().intValueExact();
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
