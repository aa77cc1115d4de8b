package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** One form for equal decimals, so that equality of quantities does not depend on trailing zeros. */
final class Exact {

    private Exact() {}

    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal notBelowZero(BigDecimal value, String what) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(what + " is not below zero");
        }
        return canonical(value);
    }
}
