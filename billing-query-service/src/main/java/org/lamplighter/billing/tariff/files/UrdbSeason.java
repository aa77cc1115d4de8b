package org.lamplighter.billing.tariff.files;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lamplighter.billing.rating.PeriodHours;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.UnitPrice;

/**
 * Months of a URDB tariff whose days are cut alike. URDB numbers its periods over the whole year; the model names those of a
 * season by their price, the dearest first.
 *
 * @param months the months
 * @param weekday by hour the number of the period, Monday to Friday
 * @param weekend by hour the number of the period, Saturday and Sunday
 * @param names what the numbers are called here
 */
record UrdbSeason(Set<Month> months, List<Integer> weekday, List<Integer> weekend, Map<Integer, PricePeriod> names) {

    private static final int HOURS = 24;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** By how many there are in a season. */
    private static final List<List<PricePeriod>> NAMES = List.of(
            List.of(PricePeriod.ALL_DAY),
            List.of(PricePeriod.PEAK, PricePeriod.VALLEY),
            List.of(PricePeriod.PEAK, PricePeriod.FLAT, PricePeriod.VALLEY),
            List.of(PricePeriod.SHARP, PricePeriod.PEAK, PricePeriod.FLAT, PricePeriod.VALLEY));

    static UrdbSeason of(
            Set<Month> months, List<Integer> weekday, List<Integer> weekend, List<List<UrdbFile.Price>> prices) {
        if (weekday.size() != HOURS || weekend.size() != HOURS) {
            throw new IllegalArgumentException("a day has 24 hours");
        }
        Set<Integer> numbers = new TreeSet<>(weekday);
        numbers.addAll(weekend);
        if (numbers.size() > NAMES.size()) {
            throw new IllegalArgumentException("a season has at most " + NAMES.size() + " periods");
        }
        List<Integer> dearestFirst = numbers.stream()
                .sorted(Comparator.comparing((Integer number) -> price(prices, number))
                        .reversed())
                .toList();
        Map<Integer, PricePeriod> names = new LinkedHashMap<>();
        for (int i = 0; i < dearestFirst.size(); i++) {
            names.put(dearestFirst.get(i), NAMES.get(dearestFirst.size() - 1).get(i));
        }
        return new UrdbSeason(months, weekday, weekend, names);
    }

    private static BigDecimal price(List<List<UrdbFile.Price>> prices, int number) {
        return prices.get(number).getFirst().sum();
    }

    PriceStructure.FullTable.TierPrices prices(List<List<UrdbFile.Price>> prices) {
        Map<PricePeriod, List<UnitPrice>> named = new EnumMap<>(PricePeriod.class);
        names.forEach((number, period) -> named.put(
                period,
                prices.get(number).stream()
                        .map(tier -> new UnitPrice(tier.sum()))
                        .toList()));
        return new PriceStructure.FullTable.TierPrices(months, named);
    }

    List<PeriodHours> hours() {
        List<PeriodHours> hours = new ArrayList<>();
        hours.addAll(hours(weekday, EnumSet.complementOf(EnumSet.copyOf(WEEKEND))));
        hours.addAll(hours(weekend, WEEKEND));
        return hours;
    }

    /** Hours in a row that lie in one period. */
    private List<PeriodHours> hours(List<Integer> byHour, Set<DayOfWeek> days) {
        List<PeriodHours> hours = new ArrayList<>();
        int begin = 0;
        for (int hour = 1; hour <= HOURS; hour++) {
            if (hour == HOURS || !byHour.get(hour).equals(byHour.get(begin))) {
                PricePeriod period = names.get(byHour.get(begin));
                if (period != null) {
                    hours.add(new PeriodHours(
                            period, months, days, LocalTime.of(begin, 0), LocalTime.of(hour % HOURS, 0)));
                }
                begin = hour;
            }
        }
        return hours;
    }
}
