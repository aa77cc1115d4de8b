package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/**
 * Power factor that a customer must keep, and what the bill changes by where it is kept better or worse (力调). Source:
 * 功率因数调整电费办法, (83)水电财字第215号, with its printed table.
 *
 * <pre>
 *            2 % a point      1 %       0.5 %              0.1 %   0.15 %
 *  ... |-------------------|--------|-------------------|-------|-------|  no more
 *     0                  s−25     s−20                  s       90     best      power factor × 100
 * </pre>
 */
public enum PowerFactorStandard {
    /** High-voltage industry of 160 kVA and more, high-voltage customers with on-load tap changers. */
    STANDARD_090(90, 95),
    /** Others of 100 kVA and more. */
    STANDARD_085(85, 94),
    /** Agriculture and resale of 100 kVA and more. */
    STANDARD_080(80, 92);

    private static final BigDecimal REWARD = new BigDecimal("0.1");
    private static final BigDecimal REWARD_FROM_90 = new BigDecimal("0.15");
    private static final BigDecimal SMALL = new BigDecimal("0.5");
    private static final int NINETY = 90;
    private static final int SMALL_POINTS = 20;
    private static final int MIDDLE_POINTS = 25;
    private static final int AT_SMALL_END = 10;
    private static final int AT_MIDDLE_END = 15;

    private final int standard;
    private final int best;

    PowerFactorStandard(int standard, int best) {
        this.standard = standard;
        this.best = best;
    }

    /** The power factor to be kept. */
    public PowerFactor value() {
        return new PowerFactor(BigDecimal.valueOf(standard, 2));
    }

    /** Per cent that the bill rises by; below zero where it falls. */
    public BigDecimal percent(PowerFactor factor) {
        int x = factor.hundredths();
        BigDecimal percent = x >= standard ? reward(Math.min(x, best)) : penalty(standard - x);
        return Exact.canonical(percent);
    }

    private BigDecimal reward(int x) {
        BigDecimal upToNinety = REWARD.multiply(BigDecimal.valueOf(Math.min(x, NINETY) - standard));
        BigDecimal beyond = REWARD_FROM_90.multiply(BigDecimal.valueOf(Math.max(x - NINETY, 0)));
        return upToNinety.add(beyond).negate();
    }

    private static BigDecimal penalty(int points) {
        if (points <= SMALL_POINTS) {
            return SMALL.multiply(BigDecimal.valueOf(points));
        }
        return BigDecimal.valueOf(
                points <= MIDDLE_POINTS
                        ? AT_SMALL_END + points - SMALL_POINTS
                        : AT_MIDDLE_END + 2L * (points - MIDDLE_POINTS));
    }
}
