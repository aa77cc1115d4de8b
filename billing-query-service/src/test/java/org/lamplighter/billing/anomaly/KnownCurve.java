package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamplighter.billing.usage.DayCurve;
import org.lamplighter.billing.usage.IntervalMonth;
import org.lamplighter.billing.usage.Intervals;
import org.lamplighter.billing.usage.PackedDay;
import org.lamplighter.kit.personal.AccountNumber;

/** The days that are known of one account, as the store tells them. */
record KnownCurve(SortedMap<LocalDate, DayCurve> days) implements Intervals {

    @Override
    public Optional<IntervalMonth> of(AccountNumber account, YearMonth month) {
        SortedMap<LocalDate, PackedDay> ofMonth = new TreeMap<>();
        days.subMap(month.atDay(1), month.plusMonths(1).atDay(1))
                .forEach((day, curve) -> ofMonth.put(day, packed(curve)));
        return ofMonth.isEmpty() ? Optional.empty() : Optional.of(new IntervalMonth(account, month, ofMonth));
    }

    /** Hours of whole kWh, all of one quality. */
    private static PackedDay packed(DayCurve curve) {
        String energies = curve.points().stream()
                .map(point -> Objects.requireNonNull(point).energy().toString())
                .collect(Collectors.joining(","));
        String quality =
                Objects.requireNonNull(curve.points().getFirst()).quality().name();
        return new PackedDay("60 0 " + energies + " " + quality.charAt(0) + "24");
    }

    @Override
    public Optional<YearMonth> first(AccountNumber account) {
        return days.isEmpty() ? Optional.empty() : Optional.of(YearMonth.from(days.firstKey()));
    }

    @Override
    public Optional<IntervalMonth> last(AccountNumber account) {
        return days.isEmpty() ? Optional.empty() : of(account, YearMonth.from(days.lastKey()));
    }
}
