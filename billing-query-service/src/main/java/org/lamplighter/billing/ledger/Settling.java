package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamplighter.billing.rating.Money;

/**
 * Goes through charges, payments and refunds day by day: what came first counts first, whenever it was heard of. So the end does not
 * depend on the order in which news arrived.
 *
 * <pre>
 *  day      1        5        9                20
 *  charge   100 ─────┼────────┼──────────────── due
 *  payment           60       50                       → 100 settled on day 9, 10 are left as credit
 *  charge                              30 (day 12)     → 10 of it are settled at once, 20 stay open
 * </pre>
 */
final class Settling {

    private final FeeTerms terms;
    private final List<OpenCharge> open;
    private final SortedMap<LocalDate, Day> days = new TreeMap<>();
    private Money fees;

    /** Below zero while more was paid out than was there; money that comes fills that first. */
    private Money credit;

    Settling(FeeTerms terms, Carried from) {
        this.terms = terms;
        this.open = new ArrayList<>(from.open());
        this.fees = from.fees();
        this.credit = from.credit();
    }

    private static final class Day {
        private final List<Charge> charges = new ArrayList<>();
        private Money paid = Money.ZERO;
        private Money paidOut = Money.ZERO;
    }

    /** A day on which what is there settles what is owed, whatever else happens on it. */
    void settleOn(LocalDate on) {
        day(on);
    }

    void add(Charge charge) {
        day(charge.issuedOn()).charges.add(charge);
    }

    void add(Payment payment) {
        Day day = day(payment.on());
        day.paid = day.paid.plus(payment.amount());
    }

    void add(Refund refund) {
        Day day = day(refund.on());
        day.paidOut = day.paidOut.plus(refund.amount());
    }

    private Day day(LocalDate on) {
        return days.computeIfAbsent(on, d -> new Day());
    }

    /** Settles all that was added. */
    void run() {
        days.forEach(this::settle);
        days.clear();
    }

    private void settle(LocalDate on, Day day) {
        credit = credit.plus(day.paid);
        for (Charge charge : day.charges) {
            if (charge.amount().compareTo(Money.ZERO) > 0) {
                open.add(new OpenCharge(charge.month(), charge.amount(), charge.amount(), charge.dueOn(), Money.ZERO));
            } else {
                credit = credit.minus(charge.amount());
            }
        }
        open.sort(OpenCharge.OLDEST_FIRST);
        payCharges(on);
        Money part = affordable(fees);
        fees = fees.minus(part);
        credit = credit.minus(part);
        // Last: what was paid out on a day is what the day had left.
        credit = credit.minus(day.paidOut);
    }

    private void payCharges(LocalDate on) {
        Money settledLate = Money.ZERO;
        List<OpenCharge> left = new ArrayList<>();
        for (OpenCharge charge : open) {
            Money part = affordable(charge.left());
            if (part.equals(Money.ZERO)) {
                left.add(charge);
                continue;
            }
            credit = credit.minus(part);
            Money accrued = charge.accrued().plus(terms.ofPart(part, charge.dueOn(), on));
            if (part.equals(charge.left())) {
                settledLate = settledLate.plus(terms.ofWhole(charge.amount(), accrued));
            } else {
                left.add(new OpenCharge(
                        charge.month(), charge.amount(), charge.left().minus(part), charge.dueOn(), accrued));
            }
        }
        open.clear();
        open.addAll(left);
        fees = fees.plus(terms.ofDay(settledLate));
    }

    Standing standing(LocalDate on) {
        Money accruing = open.stream()
                .map(charge -> terms.ofWhole(
                        charge.amount(), charge.accrued().plus(terms.ofPart(charge.left(), charge.dueOn(), on))))
                .reduce(Money.ZERO, Money::plus);
        boolean overdrawn = credit.compareTo(Money.ZERO) < 0;
        return new Standing(
                on,
                open,
                fees,
                fees.plus(terms.ofDay(accruing)),
                overdrawn ? Money.ZERO : credit,
                overdrawn ? Money.ZERO.minus(credit) : Money.ZERO);
    }

    /** What is carried on when charges and payments before the day are let go. */
    Carried carried(LocalDate before) {
        return new Carried(before, open, fees, credit);
    }

    private Money affordable(Money sum) {
        if (credit.compareTo(Money.ZERO) <= 0) {
            return Money.ZERO;
        }
        return credit.compareTo(sum) < 0 ? credit : sum;
    }
}
