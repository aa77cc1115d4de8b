package org.lamplighter.billing.prepaid;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.ledger.MeasureUse;
import org.lamplighter.billing.ledger.UnbilledUse;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.NoTariffException;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.usage.ReadUsage;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Measures the use since the last charge by the days whose intervals are known. Nothing of it is kept: it is read from the
 * bill that the ledger was charged with last and from the curves after it, some month's documents at most.
 */
final class MeasureDays implements MeasureUse {

    /** A meter that was not billed for longer is not measured by the day beyond this. */
    private static final int MOST_MONTHS = 12;

    /** Among the newest bills of an account without a charge, one is older than the ledger. */
    private static final int NEWEST = 3;

    private final Bills bills;
    private final ReadDays days;
    private final RateDays rate;
    private final InstantSource clock;

    MeasureDays(Bills bills, ReadUsage usage, Rating rating, InstantSource clock) {
        this.bills = bills;
        this.days = new ReadDays(usage, rating);
        this.rate = new RateDays(rating);
        this.clock = clock;
    }

    @Override
    public Optional<UnbilledUse> of(Account account, @Nullable LocalDate chargedUpTo, LocalDate opening) {
        if (account.terms().customerClass() == CustomerClass.COMMERCIAL_TWO_PART) {
            return Optional.empty(); // its demand is not known before the month is over
        }
        Optional<Bill> last = chargedUpTo == null
                ? bills.newest(account.number(), null, NEWEST).stream()
                        .filter(bill -> bill.to().isBefore(opening))
                        .findFirst()
                : bills.of(account.number(), YearMonth.from(chargedUpTo.minusDays(1)))
                        .filter(bill -> bill.to().equals(chargedUpTo));
        LocalDate from = chargedUpTo == null ? last.map(Bill::to).orElse(opening) : chargedUpTo;
        try {
            return Optional.of(measured(account, from, last.orElse(null)));
        } catch (NoTariffException e) {
            return Optional.empty(); // what cannot be billed cannot be measured either
        }
    }

    private UnbilledUse measured(Account account, LocalDate from, @Nullable Bill last) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        LocalDate bound = from.plusMonths(MOST_MONTHS);
        List<KnownDay> known = days.of(account, from, bound.isBefore(today) ? bound : today);
        if (known.isEmpty()) {
            return UnbilledUse.none(from);
        }
        // Where no bill says that the account was there before, its first day is the first that is known.
        LocalDate first = last == null ? known.getFirst().usage().from() : from;
        LocalDate to = known.getLast().usage().to();
        return new UnbilledUse(
                from,
                to,
                known.stream().map(day -> day.usage().total()).reduce(KilowattHours.ZERO, KilowattHours::plus),
                rate.cost(account.terms(), from, last, known),
                known.stream().anyMatch(KnownDay::estimated),
                (int) ChronoUnit.DAYS.between(first, to) - known.size());
    }
}
