package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** Capacity of transformers (受电容量) in kVA, exact, never below zero. */
public record KilovoltAmperes(BigDecimal value) {

    public KilovoltAmperes {
        value = Exact.notBelowZero(value, "capacity");
    }

    public static KilovoltAmperes of(String kilovoltAmperes) {
        return new KilovoltAmperes(new BigDecimal(kilovoltAmperes));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
