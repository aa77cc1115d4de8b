package org.lamplighter.billing.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.KilovarHours;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Stretch;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.Usage;

/**
 * Makes the bills of a year from its readings.
 *
 * <pre>
 *  meter A   R----------------R---------X               R regular reading   X exchange
 *  meter B                              X--------R
 *            |--- October ----|---- November ----|      what lies between two regular readings is one bill,
 *                                                       of the month that it ends in
 * </pre>
 */
final class BillMaker {

    private final Rating rating;

    BillMaker(Rating rating) {
        this.rating = rating;
    }

    /**
     * The bills of all readings. A bill that was made before keeps its terms, and is left as it is when nothing about it
     * changed.
     */
    SortedMap<YearMonth, Bill> bills(
            int year, List<Reading> readings, SortedMap<YearMonth, Bill> before, Terms current, Instant now) {
        SortedMap<YearMonth, List<Interval>> byMonth = intervals(year, readings);
        SortedMap<YearMonth, Bill> bills = new TreeMap<>();
        KilowattHours counted = KilowattHours.ZERO;
        for (Map.Entry<YearMonth, List<Interval>> month : byMonth.entrySet()) {
            Bill present = before.get(month.getKey());
            Terms terms = present == null ? current : present.terms();
            Bill bill = bill(month.getKey(), month.getValue(), terms, counted, now);
            if (present != null) {
                bill = present.saysTheSameAs(bill) ? present : revised(bill, present.revision() + 1);
            }
            bills.put(month.getKey(), bill);
            counted = bill.usedAfter();
        }
        return bills;
    }

    private Bill bill(YearMonth month, List<Interval> intervals, Terms chosen, KilowattHours counted, Instant now) {
        LocalDate from = intervals.stream()
                .map(i -> i.opening().on())
                .min(LocalDate::compareTo)
                .orElseThrow();
        Set<PricePeriod> periods =
                rating.tariff(chosen, from).structure(chosen.option()).periods();
        boolean byPeriod = !periods.equals(Set.of(PricePeriod.ALL_DAY))
                && intervals.stream().allMatch(i -> i.tells(periods));
        // An account that came to time of use in the midst of a period opens it without registers of periods.
        Terms terms =
                byPeriod || periods.equals(Set.of(PricePeriod.ALL_DAY)) ? chosen : chosen.with(PriceOption.SINGLE_RATE);
        List<Measured> measured = intervals.stream()
                .map(i -> new Measured(i.opening(), i.closing(), i.closing().since(i.opening(), byPeriod)))
                .toList();
        Usage usage = measured.stream()
                .map(m -> new Usage(m.opening().on(), m.closing().on(), m.used()))
                .reduce(Usage::plus)
                .orElseThrow();
        List<YearMonth> months = Billing.monthsOf(from, month.plusMonths(1).atDay(1));
        KilowattHours usedBefore = rating.cycle(terms, from) == TierCycle.YEAR ? counted : KilowattHours.ZERO;
        Stretch stretch = new Stretch(terms, usage, reactive(intervals), demand(intervals));
        RatedBill rated = rating.rate(new Billing(List.of(stretch), months, usedBefore));
        return new Bill(month, months, terms, measured, rated.parts(), rated.total(), 1, now);
    }

    /** What the reactive registers counted, where each tells it. */
    private static @Nullable KilovarHours reactive(List<Interval> intervals) {
        KilovarHours sum = KilovarHours.of("0");
        for (Interval interval : intervals) {
            KilovarHours opening = interval.opening().reactive();
            KilovarHours closing = interval.closing().reactive();
            if (opening == null || closing == null) {
                return null;
            }
            sum = sum.plus(new KilovarHours(closing.value().subtract(opening.value())));
        }
        return sum;
    }

    /** The highest demand that any meter told. */
    private static @Nullable Kilowatts demand(List<Interval> intervals) {
        return intervals.stream()
                .map(interval -> interval.closing().demand())
                .filter(Objects::nonNull)
                .reduce(Kilowatts::max)
                .orElse(null);
    }

    private static Bill revised(Bill bill, int revision) {
        return new Bill(
                bill.month(),
                bill.months(),
                bill.terms(),
                bill.measured(),
                bill.parts(),
                bill.total(),
                revision,
                bill.ratedAt());
    }

    /** Two readings of one meter in a row. */
    private record Interval(Reading opening, Reading closing) {

        boolean tells(Set<PricePeriod> periods) {
            return opening.registers().keySet().containsAll(periods)
                    && closing.registers().keySet().containsAll(periods);
        }
    }

    private static SortedMap<YearMonth, List<Interval>> intervals(int year, List<Reading> readings) {
        SortedSet<LocalDate> regular = readings.stream()
                .filter(reading -> reading.kind() == ReadingKind.REGULAR)
                .map(Reading::on)
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<YearMonth, List<Interval>> byMonth = new TreeMap<>();
        Map<String, List<Reading>> byMeter = readings.stream()
                .sorted(ReadingBook.BY_TIME)
                .collect(Collectors.groupingBy(Reading::meter, TreeMap::new, Collectors.toList()));
        for (List<Reading> ofMeter : byMeter.values()) {
            for (int i = 1; i < ofMeter.size(); i++) {
                Interval interval = new Interval(ofMeter.get(i - 1), ofMeter.get(i));
                SortedSet<LocalDate> closings =
                        regular.tailSet(interval.closing().on());
                if (!closings.isEmpty()) {
                    YearMonth month = YearMonth.from(closings.first().minusDays(1));
                    if (month.getYear() == year) {
                        byMonth.computeIfAbsent(month, m -> new ArrayList<>()).add(interval);
                    }
                }
            }
        }
        return byMonth;
    }
}
