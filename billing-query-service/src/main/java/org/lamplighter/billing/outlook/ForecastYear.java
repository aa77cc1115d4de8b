package org.lamplighter.billing.outlook;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.Usage;
import org.lamplighter.kit.time.TimeConfiguration;

/** Tells what this year comes to. */
public final class ForecastYear {

    private final Bills bills;
    private final Rating rating;
    private final InstantSource clock;

    ForecastYear(Bills bills, Rating rating, InstantSource clock) {
        this.bills = bills;
        this.rating = rating;
        this.clock = clock;
    }

    /** This year of an account; nothing while no bill of this year or the last one tells what it uses. */
    public Optional<Forecast> of(Account account) {
        YearMonth now = YearMonth.from(clock.instant().atZone(TimeConfiguration.CHINA));
        List<Bill> billed = bills.ofYear(account.number(), now.getYear());
        YearOfUse use = new YearOfUse(billed, bills.ofYear(account.number(), now.getYear() - 1));
        return use.latest().map(latest -> forecast(now, billed, use, latest));
    }

    private Forecast forecast(YearMonth now, List<Bill> billed, YearOfUse use, Bill latest) {
        List<Forecast.Month> months = new ArrayList<>();
        List<MonthOfUse> known = use.billed();
        for (int i = 0; i < known.size(); i++) {
            months.add(new Forecast.Month(known.get(i), billed.get(i).total()));
        }
        KilowattHours counted = billed.isEmpty() ? KilowattHours.ZERO : latest.usedAfter();
        for (MonthOfUse month : use.expected(now)) {
            RatedBill rated = rate(rating, latest.terms(), month, counted);
            months.add(new Forecast.Month(month, rated.total()));
            counted = rated.usedAfter();
        }
        return new Forecast(now.getYear(), latest.terms(), months);
    }

    /** Whole months by the tariff of their days. */
    static RatedBill rate(Rating rating, Terms terms, MonthOfUse month, KilowattHours counted) {
        LocalDate first = month.covers().getFirst().atDay(1);
        LocalDate end = month.month().plusMonths(1).atDay(1);
        KilowattHours before = rating.cycle(terms, first) == TierCycle.YEAR ? counted : KilowattHours.ZERO;
        return rating.rate(terms, month.covers(), before, new Usage(first, end, month.energy()));
    }
}
