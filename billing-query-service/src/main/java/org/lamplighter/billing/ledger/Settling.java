package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lamplighter.billing.rating.Money;

/**
 * Goes through charges and payments day by day: what came first counts first, whenever it was heard of. So the end does not
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
    private Money fees;
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
    }

    void run(Collection<Charge> charges, Collection<Payment> payments) {
        Map<LocalDate, Day> days = new TreeMap<>();
        charges.forEach(charge ->
                days.computeIfAbsent(charge.issuedOn(), d -> new Day()).charges.add(charge));
        for (Payment payment : payments) {
            Day day = days.computeIfAbsent(payment.paidOn(), d -> new Day());
            day.paid = day.paid.plus(payment.amount());
        }
        days.forEach(this::settle);
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
        Money part = least(credit, fees);
        fees = fees.minus(part);
        credit = credit.minus(part);
    }

    private void payCharges(LocalDate on) {
        Money settledLate = Money.ZERO;
        List<OpenCharge> left = new ArrayList<>();
        for (OpenCharge charge : open) {
            Money part = least(credit, charge.left());
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
        return new Standing(on, open, fees, fees.plus(terms.ofDay(accruing)), credit);
    }

    /** What is carried on when charges and payments before the day are let go. */
    Carried carried(LocalDate before) {
        return new Carried(before, open, fees, credit);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
