package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lamplighter.billing.rating.Money;

/**
 * What was owed and what was there when the ledger opened, as the books before it had it (期初余额). The months it names are
 * the old books': a bill of our own for one of them is not charged.
 *
 * @param on the day at whose beginning it stood so
 * @param bills in the order of months
 * @param credit money that was there
 */
public record Opening(LocalDate on, List<OpeningEntry.OfBill> bills, Money credit) {

    /** Ten years of monthly bills. */
    static final int MOST_BILLS = 120;

    public Opening {
        bills = List.copyOf(bills);
    }

    static Opening nothing(LocalDate on) {
        return new Opening(on, List.of(), Money.ZERO);
    }

    /** After a line of the old books; the last word on a month, and on the credit, counts. */
    Opening with(OpeningEntry entry) {
        return switch (entry) {
            case OpeningEntry.OfCredit there -> new Opening(on, bills, there.amount());
            case OpeningEntry.OfBill bill -> {
                List<OpeningEntry.OfBill> next = new ArrayList<>(bills);
                next.removeIf(known -> known.month().equals(bill.month()));
                next.add(bill);
                next.sort(Comparator.comparing(OpeningEntry.OfBill::month));
                yield new Opening(on, next, credit);
            }
        };
    }

    boolean names(YearMonth month) {
        return bills.stream().anyMatch(bill -> bill.month().equals(month));
    }

    /** What settling begins with. */
    Carried carried() {
        return new Carried(
                null,
                bills.stream()
                        .filter(bill -> bill.principal().compareTo(Money.ZERO) > 0)
                        .map(bill -> new OpenCharge(
                                bill.month(), bill.principal(), bill.principal(), bill.dueOn(), Money.ZERO))
                        .sorted(OpenCharge.OLDEST_FIRST)
                        .toList(),
                Money.ZERO,
                credit);
    }
}
