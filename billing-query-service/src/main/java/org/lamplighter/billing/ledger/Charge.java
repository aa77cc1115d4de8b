package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.lamplighter.billing.rating.Money;

/**
 * What a bill asks for.
 *
 * @param month the bill's month
 * @param amount yuan; below zero where the bill gives money back
 * @param issuedOn the day the bill was made first
 * @param dueOn last day to pay it without a late fee
 * @param revision of the bill; a higher one takes the place of a lower
 */
public record Charge(YearMonth month, Money amount, LocalDate issuedOn, LocalDate dueOn, int revision) {

    static final Comparator<Charge> BY_ISSUE =
            Comparator.comparing(Charge::issuedOn).thenComparing(Charge::month);

    /** After a correction; nobody is late with money that was not asked for before, so what is dearer is due anew. */
    Charge corrected(Charge later) {
        boolean dearer = later.amount.compareTo(amount) > 0;
        return new Charge(month, later.amount, issuedOn, dearer ? later.dueOn : dueOn, later.revision);
    }
}
