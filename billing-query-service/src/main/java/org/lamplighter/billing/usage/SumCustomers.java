package org.lamplighter.billing.usage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.usage.CustomerMonth.SupplyPointMonth;

/** Adds up the supply points of each customer that are bound to a caller. */
public final class SumCustomers {

    /** Supply points added up at most, of all customers together. */
    public static final int MOST_POINTS = 100;

    private final OwnAccounts own;
    private final Intervals intervals;
    private final Bills bills;

    SumCustomers(OwnAccounts own, Intervals intervals, Bills bills) {
        this.own = own;
        this.intervals = intervals;
        this.bills = bills;
    }

    /** Each customer's month, by customer number; accounts without one are left out. */
    public List<CustomerMonth> of(String subject, YearMonth month) {
        Map<String, List<Account>> customers = new TreeMap<>();
        for (Account account : own.page(subject, null, MOST_POINTS)) {
            boolean theirs = account.bindingOf(subject).isPresent(); // what is shared with them is another's business
            if (theirs && account.customerNumber() != null) {
                customers
                        .computeIfAbsent(account.customerNumber(), number -> new ArrayList<>())
                        .add(account);
            }
        }
        return customers.entrySet().stream()
                .map(customer -> sum(customer.getKey(), customer.getValue(), month))
                .toList();
    }

    private CustomerMonth sum(String customerNumber, List<Account> accounts, YearMonth month) {
        Map<Span, Demand> together =
                new TreeMap<>(Comparator.comparing(Span::from).thenComparing(Span::to));
        List<SupplyPointMonth> points = new ArrayList<>();
        for (Account account : accounts) {
            List<Demand> demands = intervals
                    .of(account.number(), month)
                    .map(ReadDemand::demands)
                    .orElse(List.of());
            demands.forEach(demand -> together.merge(demand.span(), demand, SumCustomers::plus));
            points.add(new SupplyPointMonth(
                    account.number(), bills.of(account.number(), month).orElse(null), !demands.isEmpty()));
        }
        return new CustomerMonth(customerNumber, points, highest(together.values()));
    }

    private static Demand plus(Demand one, Demand other) {
        return new Demand(
                one.span(),
                new Kilowatts(one.power().value().add(other.power().value())),
                one.quality() == IntervalQuality.ACTUAL ? other.quality() : one.quality());
    }

    private static @Nullable Demand highest(Iterable<Demand> demands) {
        Demand highest = null;
        for (Demand demand : demands) {
            if (highest == null || demand.power().compareTo(highest.power()) > 0) {
                highest = demand;
            }
        }
        return highest;
    }
}
