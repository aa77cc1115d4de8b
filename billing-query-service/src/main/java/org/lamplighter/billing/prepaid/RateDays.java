package org.lamplighter.billing.prepaid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.NoTariffException;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Stretch;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.Usage;

/**
 * Rates days that no bill is for as the bills to come will: month by month from the last bill on, tiers counted on from it. A
 * bill that ends within its month will be made again with the days that follow, so these cost what it grows by.
 *
 * <pre>
 *  bill of October          1 Nov            1 Dec
 *  ────────────────────────|────────────────|─────────
 *                          |= its days =====|= …  =     each month rated as one bill
 *
 *  bill of November so far  1 Nov   9 Nov    1 Dec
 *                          |───────|========|====       days of November cost: bill with them, less the bill without
 * </pre>
 */
final class RateDays {

    private final Rating rating;

    RateDays(Rating rating) {
        this.rating = rating;
    }

    /**
     * What they cost, to the fen.
     *
     * @param from the first day that no bill is for
     * @param last the bill that ends there, if there is one
     * @param days in order
     * @throws NoTariffException when no version holds on one of the days
     */
    Money cost(Terms terms, LocalDate from, @Nullable Bill last, List<KnownDay> days) {
        Bill growing = last != null && isOpen(last, terms) ? last : null;
        LocalDate begin = growing == null ? from : growing.from();
        SortedMap<Long, List<KnownDay>> byMonth = days.stream()
                .collect(Collectors.groupingBy(
                        day -> ChronoUnit.MONTHS.between(begin, day.usage().from()),
                        TreeMap::new,
                        Collectors.toList()));
        Counted counted = last == null ? Counted.NOTHING : Counted.after(last);
        Money cost = Money.ZERO;
        for (Map.Entry<Long, List<KnownDay>> month : byMonth.entrySet()) {
            Bill grown = month.getKey() == 0 ? growing : null;
            YearMonth billed = grown == null
                    ? YearMonth.from(begin.plusMonths(month.getKey() + 1).minusDays(1))
                    : grown.month();
            RatedBill rated = rating.rate(
                    grown == null
                            ? new Billing(
                                    stretches(terms, month.getValue()), List.of(billed), before(terms, billed, counted))
                            : with(grown, month.getValue()));
            cost = cost.plus(rated.total()).minus(grown == null ? Money.ZERO : grown.total());
            counted = new Counted(billed, rated.usedAfter());
        }
        return cost;
    }

    /** What the tiers hold of a cycle when a month of it begins. */
    private record Counted(@Nullable YearMonth month, KilowattHours energy) {

        static final Counted NOTHING = new Counted(null, KilowattHours.ZERO);

        static Counted after(Bill bill) {
            return new Counted(bill.month(), bill.usedAfter());
        }

        boolean isOfYear(int year) {
            return month != null && month.getYear() == year;
        }
    }

    private KilowattHours before(Terms terms, YearMonth month, Counted counted) {
        boolean goesOn = counted.isOfYear(month.getYear()) && rating.cycle(terms, month.atDay(1)) == TierCycle.YEAR;
        return goesOn ? counted.energy() : KilowattHours.ZERO;
    }

    /**
     * Whether more days will come into the same bill: it neither ends with a month nor is a month long, and is priced by what
     * the account has chosen, or as one sum.
     */
    private static boolean isOpen(Bill bill, Terms terms) {
        boolean alike = bill.terms().equals(terms) || bill.terms().equals(terms.with(PriceOption.SINGLE_RATE));
        return alike
                && bill.to().getDayOfMonth() != 1
                && bill.to().isBefore(bill.from().plusMonths(1));
    }

    private static Billing with(Bill bill, List<KnownDay> days) {
        List<Stretch> stretches = new ArrayList<>();
        bill.measured()
                .forEach(measured -> stretches.add(new Stretch(
                        bill.terms(),
                        new Usage(measured.opening().on(), measured.closing().on(), measured.used()))));
        stretches.addAll(stretches(bill.terms(), days));
        return new Billing(stretches, bill.months(), bill.parts().getFirst().usedBefore());
    }

    private static List<Stretch> stretches(Terms terms, List<KnownDay> days) {
        return days.stream().map(day -> new Stretch(terms, day.usage())).toList();
    }
}
