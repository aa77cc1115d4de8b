package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * The sortable bytes of a number: its nearest double, and what the double leaves out.
 *
 * <pre>
 *   | 8 bytes: nearest double | LESS, remainder magnitude inverted | EXACT | MORE, remainder magnitude |
 * </pre>
 *
 * Integers up to 2^53 and doubles are exact and take nine bytes; large longs and decimals carry the remainder, so their order and equality
 * are those of the exact value.
 */
final class SortableNumber {

    private static final int LESS = 0x10;
    private static final int EXACT = 0x20;
    private static final int MORE = 0x30;
    private static final int EXPONENT_OFFSET = 1 << 20;
    private static final long LARGEST_EXACT_LONG = 1L << 53;

    private SortableNumber() {}

    static void append(KeyBytes out, Number number) {
        switch (number) {
            case Integer small -> putExact(out, small);
            case Long large
            when Math.abs(large) <= LARGEST_EXACT_LONG && large != Long.MIN_VALUE -> putExact(out, large);
            case Long large -> putDecimal(out, BigDecimal.valueOf(large));
            case Decimal128 decimal -> putDecimal128(out, decimal);
            default -> putExact(out, number.doubleValue());
        }
    }

    private static void putDecimal128(KeyBytes out, Decimal128 decimal) {
        double nearest = decimal.equals(Decimal128.NEGATIVE_ZERO) ? 0.0 : specialOrZero(decimal);
        if (nearest != 0.0) {
            putExact(out, nearest);
        } else {
            putDecimal(out, new BigDecimal(decimal.toString()));
        }
    }

    /** NaN and the infinities, which have no exact value; 0 for every other number. */
    private static double specialOrZero(Decimal128 decimal) {
        return switch (decimal.toString()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> 0.0;
        };
    }

    private static void putDecimal(KeyBytes out, BigDecimal exact) {
        double nearest = exact.doubleValue();
        BigDecimal remainder =
                Double.isInfinite(nearest) ? beyondDoubles(exact) : exact.subtract(new BigDecimal(nearest));
        putDouble(out, nearest);
        switch (remainder.signum()) {
            case 0 -> out.putByte(EXACT);
            case 1 -> {
                out.putByte(MORE);
                putMagnitude(out, remainder);
            }
            default -> {
                out.putByte(LESS);
                out.invert();
                putMagnitude(out, remainder.negate());
                out.invert();
            }
        }
    }

    /** A finite number that rounds to infinity lies before it: counted from the negative side, a bigger number leaves less out. */
    private static BigDecimal beyondDoubles(BigDecimal exact) {
        BigDecimal reach = BigDecimal.ONE.scaleByPowerOfTen(7000);
        return exact.signum() > 0 ? exact.subtract(reach) : exact.add(reach);
    }

    private static void putExact(KeyBytes out, double value) {
        putDouble(out, value);
        out.putByte(EXACT);
    }

    private static void putDouble(KeyBytes out, double value) {
        if (Double.isNaN(value)) {
            out.putLong(0);
            return;
        }
        long bits = Double.doubleToLongBits(value == 0.0 ? 0.0 : value);
        out.putLong(bits ^ ((bits >> 63) | Long.MIN_VALUE));
    }

    private static void putMagnitude(KeyBytes out, BigDecimal positive) {
        BigDecimal plain = positive.stripTrailingZeros();
        out.putInt(plain.precision() - plain.scale() + EXPONENT_OFFSET);
        out.putBytes(plain.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII));
        out.putByte(0);
    }
}
