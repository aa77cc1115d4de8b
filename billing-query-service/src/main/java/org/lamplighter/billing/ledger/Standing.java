package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.rating.Money;

/**
 * How an account stands on a day. Credit is left only when nothing is owed.
 *
 * @param on the day
 * @param open charges that are not paid in full, oldest first
 * @param settledFees late fees of charges that were paid in full, unpaid
 * @param fees all unpaid late fees, those of open charges counted up to the day
 * @param credit money that is there for charges to come
 * @param overdrawn what was paid out beyond what was there, to be given back; it bears no late fee
 */
public record Standing(
        LocalDate on, List<OpenCharge> open, Money settledFees, Money fees, Money credit, Money overdrawn) {

    public Standing {
        open = List.copyOf(open);
    }

    /** Unpaid charges without late fees. */
    public Money principal() {
        return sum(open);
    }

    /** All that is owed on the day. */
    public Money owed() {
        return principal().plus(fees).plus(overdrawn);
    }

    /** Above zero what the customer has, below zero what the customer owes. */
    public Money balance() {
        return credit.minus(owed());
    }

    /** Charges whose day to pay is over. */
    public List<OpenCharge> late() {
        return open.stream().filter(charge -> charge.isLate(on)).toList();
    }

    /** What of the principal is late. */
    public Money latePrincipal() {
        return sum(late());
    }

    /** Since when the oldest unpaid charge is due, or until when it is to be paid. */
    public Optional<LocalDate> oldestDue() {
        return open.stream().findFirst().map(OpenCharge::dueOn);
    }

    private static Money sum(List<OpenCharge> charges) {
        return charges.stream().map(OpenCharge::left).reduce(Money.ZERO, Money::plus);
    }
}
