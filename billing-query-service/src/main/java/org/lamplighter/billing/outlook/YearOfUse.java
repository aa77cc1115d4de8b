package org.lamplighter.billing.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * The use of a year: what was billed, then what is expected.
 *
 * <pre>
 *   Jan ... Oct        Nov  Dec
 *  |-- billed ---|---- expected ----|      as the same month of last year, or else as the mean day of the months billed
 * </pre>
 */
final class YearOfUse {

    private static final int MONTHS = 12;

    private final List<Bill> thisYear;
    private final List<Bill> lastYear;

    /**
     * A year.
     *
     * @param thisYear its bills, oldest first
     * @param lastYear those of the year before
     */
    YearOfUse(List<Bill> thisYear, List<Bill> lastYear) {
        this.thisYear = thisYear;
        this.lastYear = lastYear;
    }

    /** The newest bill there is, which tells the terms. */
    Optional<Bill> latest() {
        if (!thisYear.isEmpty()) {
            return Optional.of(thisYear.getLast());
        }
        return lastYear.isEmpty() ? Optional.empty() : Optional.of(lastYear.getLast());
    }

    /** The months that are billed. A bill of several months stands under its last one. */
    List<MonthOfUse> billed() {
        return thisYear.stream()
                .map(bill -> new MonthOfUse(bill.month(), bill.months(), MonthOfUse.Basis.BILLED, energy(bill)))
                .toList();
    }

    /**
     * The months that are not, until December.
     *
     * @param first the first month that is expected when none of this year is billed
     */
    List<MonthOfUse> expected(YearMonth first) {
        List<MonthOfUse> expected = new ArrayList<>();
        YearMonth next = thisYear.isEmpty() ? first : thisYear.getLast().month().plusMonths(1);
        for (; next.getYear() == first.getYear(); next = next.plusMonths(1)) {
            expected.add(likely(next));
        }
        return expected;
    }

    private MonthOfUse likely(YearMonth month) {
        YearMonth then = month.minusMonths(MONTHS);
        return lastYear.stream()
                .filter(bill -> bill.months().equals(List.of(then))
                        && energy(bill).keySet().equals(periods()))
                .findFirst()
                .map(bill -> new MonthOfUse(month, List.of(month), MonthOfUse.Basis.SAME_MONTH_LAST_YEAR, energy(bill)))
                .orElseGet(() ->
                        new MonthOfUse(month, List.of(month), MonthOfUse.Basis.MEAN_OF_MONTHS_BILLED, mean(month)));
    }

    /** Those that the newest bill tells apart. */
    private Set<PricePeriod> periods() {
        return latest().map(bill -> energy(bill).keySet()).orElse(Set.of());
    }

    /** The mean day of the bills that tell the same periods as the newest, to whole kWh for the month. */
    private Map<PricePeriod, KilowattHours> mean(YearMonth month) {
        List<Bill> from = thisYear.isEmpty() ? lastYear : thisYear;
        Set<PricePeriod> periods = periods();
        Map<PricePeriod, KilowattHours> sum = new EnumMap<>(PricePeriod.class);
        long days = 0;
        for (Bill bill : from) {
            if (energy(bill).keySet().equals(periods)) {
                energy(bill).forEach((period, energy) -> sum.merge(period, energy, KilowattHours::plus));
                days += ChronoUnit.DAYS.between(bill.from(), bill.to());
            }
        }
        BigDecimal counted = BigDecimal.valueOf(days);
        BigDecimal wanted = BigDecimal.valueOf(month.lengthOfMonth());
        Map<PricePeriod, KilowattHours> mean = new EnumMap<>(PricePeriod.class);
        sum.forEach((period, energy) -> mean.put(
                period, new KilowattHours(energy.value().multiply(wanted).divide(counted, 0, RoundingMode.HALF_UP))));
        return mean;
    }

    private static Map<PricePeriod, KilowattHours> energy(Bill bill) {
        Map<PricePeriod, KilowattHours> energy = new EnumMap<>(PricePeriod.class);
        bill.parts()
                .forEach(part -> part.usage()
                        .byPeriod()
                        .forEach((period, used) -> energy.merge(period, used, KilowattHours::plus)));
        return energy;
    }
}
