package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** Reactive energy (无功电量) in kvar·h, exact, never below zero. */
public record KilovarHours(BigDecimal value) {

    public KilovarHours {
        value = Exact.notBelowZero(value, "reactive energy");
    }

    public static KilovarHours of(String kilovarHours) {
        return new KilovarHours(new BigDecimal(kilovarHours));
    }

    public KilovarHours plus(KilovarHours other) {
        return new KilovarHours(value.add(other.value));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
