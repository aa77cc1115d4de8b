package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.rating.BasicCharge.ByContractDemand;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.kit.time.TimeConfiguration;

/** Tells the demand of a commercial customer's month. */
public final class ReadDemand {

    /** The first of several equal ones is the highest. */
    private static final Comparator<Demand> BY_POWER = Comparator.comparing(Demand::power)
            .thenComparing(demand -> demand.span().from(), Comparator.reverseOrder());

    private final Intervals intervals;
    private final Bills bills;

    ReadDemand(Intervals intervals, Bills bills) {
        this.intervals = intervals;
        this.bills = bills;
    }

    public DemandCurve of(Account account, YearMonth month) {
        List<Demand> demands =
                intervals.of(account.number(), month).map(ReadDemand::demands).orElse(List.of());
        Bill bill = bills.of(account.number(), month).orElse(null);
        return new DemandCurve(
                month,
                demands,
                gaps(demands, month.atDay(1).atStartOfDay(), asOf(account, month)),
                demands.stream().max(BY_POWER).orElse(null),
                contract(account, bill),
                bill);
    }

    static List<Demand> demands(IntervalMonth month) {
        return month.known()
                .flatMap(day -> day.intervals().stream())
                .map(ReadDemand::demand)
                .toList();
    }

    private static Demand demand(Interval interval) {
        LocalDateTime from = LocalDateTime.ofInstant(interval.start(), TimeConfiguration.CHINA);
        return new Demand(
                new Span(from, from.plusMinutes(interval.minutes())),
                Demand.mean(interval.point(), interval.minutes()),
                interval.point().quality());
    }

    /** What is missing of the month is what comes before the last that is known of the account. */
    private LocalDateTime asOf(Account account, YearMonth month) {
        LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
        LocalDateTime known = intervals
                .last(account.number())
                .flatMap(IntervalMonth::end)
                .map(last -> LocalDateTime.ofInstant(last, TimeConfiguration.CHINA))
                .orElse(LocalDate.EPOCH.atStartOfDay());
        return known.isBefore(end) ? known : end;
    }

    private static List<Span> gaps(List<Demand> demands, LocalDateTime begin, LocalDateTime asOf) {
        List<Span> gaps = new ArrayList<>();
        LocalDateTime next = begin;
        for (Demand demand : demands) {
            if (next.isBefore(demand.span().from())) {
                gaps.add(new Span(next, demand.span().from()));
            }
            next = demand.span().to();
        }
        if (next.isBefore(asOf)) {
            gaps.add(new Span(next, asOf));
        }
        return gaps;
    }

    /** The contract that the month was billed by, or else the one of today. */
    private static @Nullable ByContractDemand contract(Account account, @Nullable Bill bill) {
        Connection connection =
                bill == null ? account.terms().connection() : bill.terms().connection();
        return connection != null && connection.basic() instanceof ByContractDemand contract ? contract : null;
    }
}
