package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.usage.DayCurve;
import org.lamplighter.billing.usage.IntervalQuality;
import org.lamplighter.billing.usage.Point;

/** Days of a curve, as a text: a letter each, the last one today's yesterday. */
final class Days {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Days() {}

    /** Of {@code u} 24 kWh, {@code 0} nothing, {@code J} a jump, {@code e} estimated, {@code .} unknown. */
    static Map<LocalDate, DayCurve> until(LocalDate last, String letters) {
        Map<LocalDate, DayCurve> days = new TreeMap<>();
        for (int i = 0; i < letters.length(); i++) {
            LocalDate day = last.minusDays((long) letters.length() - 1 - i);
            if (letters.charAt(i) != '.') {
                days.put(day, day(letters.charAt(i)));
            }
        }
        return days;
    }

    static DayCurve day(char letter) {
        return switch (letter) {
            case 'u' -> hours("1", IntervalQuality.ACTUAL);
            case '0' -> hours("0", IntervalQuality.ACTUAL);
            case 'J' -> hours("40", IntervalQuality.ACTUAL);
            case 'e' -> hours("1", IntervalQuality.ESTIMATED);
            default -> throw new IllegalArgumentException("no day is " + letter);
        };
    }

    private static DayCurve hours(String kilowattHours, IntervalQuality quality) {
        return new DayCurve(60, Collections.nCopies(24, new Point(KilowattHours.of(kilowattHours), quality)));
    }

    static CurveRules rules() {
        return Objects.requireNonNull(Months.RULES.curves());
    }
}
