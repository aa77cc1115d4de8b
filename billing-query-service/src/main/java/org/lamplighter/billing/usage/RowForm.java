package org.lamplighter.billing.usage;

import java.math.BigDecimal;
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
record RowForm(String kind, Set<String> columns, Function<Row, RowForm.Told> reading) {

    /**
     * What a row tells.
     *
     * @param intervals those that can be kept
     * @param negative those below zero
     */
    record Told(List<Interval> intervals, List<NegativeInterval> negative) {}

    /** A row an interval, as Green Button files have them. */
    static final RowForm INTERVAL =
            new RowForm("intervals", Set.of("accountNumber", "startAt", "minutes", "kwh"), RowForm::interval);

    /** A row a day, as metering systems keep them (用电信息采集系统的96点曲线). */
    static final RowForm CURVE = new RowForm("curves", Set.of("accountNumber", "date", "kwh"), RowForm::curve);

    /** Below 100 GWh, as fine as a mWh; no exponents, which would make a short text a long number. */
    private static final Pattern ENERGY = Pattern.compile("-?\\d{1,8}(\\.\\d{1,6})?");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String UNKNOWN = "-";

    RowForm {
        columns = Set.copyOf(columns);
    }

    Told told(Row row) {
        return reading.apply(row);
    }

    private static Told interval(Row row) {
        Instant start = row.read("startAt", Instant::parse);
        int minutes = row.read("minutes", RowForm::minutes);
        BigDecimal energy = row.read("kwh", RowForm::energy);
        return told(List.of(start), minutes, List.of(energy), quality(row));
    }

    private static Told curve(Row row) {
        LocalDate day = row.read("date", LocalDate::parse);
        IntervalQuality quality = quality(row);
        return row.read("kwh", text -> curve(day, BLANKS.split(text), quality));
    }

    private static Told curve(LocalDate day, String[] texts, IntervalQuality quality) {
        int minutes = DayCurve.minutesOf(texts.length);
        Instant midnight = day.atStartOfDay(TimeConfiguration.CHINA).toInstant();
        List<Instant> starts = new ArrayList<>();
        List<BigDecimal> energies = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals(UNKNOWN)) {
                starts.add(midnight.plusSeconds(60L * i * minutes));
                energies.add(energy(texts[i]));
            }
        }
        return told(starts, minutes, energies, quality);
    }

    private static Told told(List<Instant> starts, int minutes, List<BigDecimal> energies, IntervalQuality quality) {
        List<Interval> intervals = new ArrayList<>();
        List<NegativeInterval> negative = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            if (energies.get(i).signum() < 0) {
                negative.add(new NegativeInterval(starts.get(i), energies.get(i)));
            } else {
                Point point = new Point(new KilowattHours(energies.get(i)), quality);
                intervals.add(new Interval(starts.get(i), minutes, point));
            }
        }
        return new Told(intervals, negative);
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

    private static BigDecimal energy(String text) {
        if (!ENERGY.matcher(text).matches()) {
            throw new IllegalArgumentException("an energy is kWh with at most six decimals");
        }
        return new BigDecimal(text);
    }
}
