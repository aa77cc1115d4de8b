package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.usage.DayCurve;
import org.lamplighter.billing.usage.IntervalQuality;
import org.lamplighter.billing.usage.Point;

/**
 * The days of an account's curve, as far as they are known.
 *
 * @param metered by day of which anything is known: its energy, or nothing where an interval of it is not known or not
 *     metered
 */
record Curve(SortedMap<LocalDate, Optional<KilowattHours>> metered) {

    /** Of those days. */
    static Curve of(Map<LocalDate, DayCurve> days) {
        SortedMap<LocalDate, Optional<KilowattHours>> metered = new TreeMap<>();
        days.forEach((day, curve) -> metered.put(day, energy(curve)));
        return new Curve(metered);
    }

    private static Optional<KilowattHours> energy(DayCurve curve) {
        KilowattHours sum = KilowattHours.ZERO;
        for (@Nullable Point point : curve.points()) {
            if (point == null || point.quality() != IntervalQuality.ACTUAL) {
                return Optional.empty();
            }
            sum = sum.plus(point.energy());
        }
        return Optional.of(sum);
    }

    /** Whether anything is known of a day. */
    boolean knows(LocalDate day) {
        return metered.containsKey(day);
    }

    /** The energy of a day that was metered whole. */
    Optional<KilowattHours> of(LocalDate day) {
        return metered.getOrDefault(day, Optional.empty());
    }

    /** The energy of days in a row that were all metered whole. */
    Optional<KilowattHours> sum(LocalDate from, LocalDate to) {
        KilowattHours sum = KilowattHours.ZERO;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            Optional<KilowattHours> energy = of(day);
            if (energy.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(energy.get());
        }
        return Optional.of(sum);
    }

    /** How many days of some in a row are known. */
    long known(LocalDate from, LocalDate to) {
        return metered.subMap(from, to).size();
    }

    /** Whether anything was used on a day or after it. */
    boolean isUsedSince(LocalDate day) {
        return metered.tailMap(day).values().stream().flatMap(Optional::stream).anyMatch(used -> !used.isZero());
    }
}
