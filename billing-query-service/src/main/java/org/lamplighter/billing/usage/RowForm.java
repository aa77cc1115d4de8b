package org.lamplighter.billing.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * How rows tell intervals.
 *
 * @param kind the kind of file
 * @param columns those that a file must have
 * @param reading what a row tells
 */
record RowForm(String kind, Set<String> columns, Function<Row, List<Interval>> reading) {

    /** A row an interval, as Green Button files have them. */
    static final RowForm INTERVAL =
            new RowForm("intervals", Set.of("accountNumber", "startAt", "minutes", "kwh"), RowForm::interval);

    /** A row a day, as metering systems keep them (用电信息采集系统的96点曲线). */
    static final RowForm CURVE = new RowForm("curves", Set.of("accountNumber", "date", "kwh"), RowForm::curve);

    /** Below 100 GWh, as fine as a mWh; no exponents, which would make a short text a long number. */
    private static final Pattern ENERGY = Pattern.compile("\\d{1,8}(\\.\\d{1,6})?");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String UNKNOWN = "-";

    RowForm {
        columns = Set.copyOf(columns);
    }

    /** What a row tells. */
    List<Interval> intervals(Row row) {
        return reading.apply(row);
    }

    private static List<Interval> interval(Row row) {
        return List.of(new Interval(
                row.read("startAt", Instant::parse),
                row.read("minutes", RowForm::minutes),
                new Point(row.read("kwh", RowForm::energy), quality(row))));
    }

    private static List<Interval> curve(Row row) {
        LocalDate day = row.read("date", LocalDate::parse);
        IntervalQuality quality = quality(row);
        return row.read("kwh", text -> intervals(day, BLANKS.split(text), quality));
    }

    private static List<Interval> intervals(LocalDate day, String[] energies, IntervalQuality quality) {
        int minutes = DayCurve.minutesOf(energies.length);
        Instant midnight = day.atStartOfDay(TimeConfiguration.CHINA).toInstant();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < energies.length; i++) {
            if (!energies[i].equals(UNKNOWN)) {
                Instant start = midnight.plusSeconds(60L * i * minutes);
                intervals.add(new Interval(start, minutes, new Point(energy(energies[i]), quality)));
            }
        }
        return intervals;
    }

    private static IntervalQuality quality(Row row) {
        return row.readOr("quality", IntervalQuality::valueOf, IntervalQuality.ACTUAL);
    }

    private static Integer minutes(String text) {
        int minutes = Integer.parseInt(text);
        if (!DayCurve.LENGTHS.contains(minutes)) {
            throw new IllegalArgumentException("intervals of 15, 30 or 60 minutes are kept");
        }
        return minutes;
    }

    private static KilowattHours energy(String text) {
        if (!ENERGY.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    text.startsWith("-") ? "energy is not below zero" : "an energy is kWh with at most six decimals");
        }
        return KilowattHours.of(text);
    }
}
