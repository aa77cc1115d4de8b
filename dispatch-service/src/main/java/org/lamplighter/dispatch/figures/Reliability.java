package org.lamplighter.dispatch.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reliability of supply by IEEE Std 1366-2012 over a period: its sums are whole numbers, its indices are divided once and
 * never averaged. Sustained interruptions alone count, those longer than five minutes; planned ones count as well, and no day
 * is left out as a major event day.
 *
 * @param accounts customers served (N<sub>T</sub>)
 * @param interrupted customers interrupted, counted once per interruption (ΣN<sub>i</sub>)
 * @param customerSeconds how long they were, together (Σr<sub>i</sub>N<sub>i</sub>)
 */
public record Reliability(long accounts, long interrupted, long customerSeconds) {

    /** What lasts longer is a sustained interruption: IEEE Std 1366-2012, 3.19 and 3.21. */
    public static final Duration MOMENTARY = Duration.ofMinutes(5);

    static final Reliability NONE = new Reliability(0, 0, 0);

    private static final long MINUTE = 60;
    private static final int MINUTE_DIGITS = 3;
    private static final int COUNT_DIGITS = 6;

    Reliability plus(Reliability other) {
        return new Reliability(
                accounts + other.accounts, interrupted + other.interrupted, customerSeconds + other.customerSeconds);
    }

    /** SAIDI: minutes without supply per customer served. {@code null} when nobody is served. */
    public @Nullable BigDecimal saidiMinutes() {
        return ratio(customerSeconds, accounts * MINUTE, MINUTE_DIGITS);
    }

    /** SAIFI: interruptions per customer served. */
    public @Nullable BigDecimal saifi() {
        return ratio(interrupted, accounts, COUNT_DIGITS);
    }

    /** CAIDI: minutes an interruption lasts for whom it meets, SAIDI ÷ SAIFI. {@code null} when there was none. */
    public @Nullable BigDecimal caidiMinutes() {
        return ratio(customerSeconds, interrupted * MINUTE, MINUTE_DIGITS);
    }

    private static @Nullable BigDecimal ratio(long part, long whole, int digits) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
    }
}
