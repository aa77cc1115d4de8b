package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;

/**
 * What a bill asks for.
 *
 * @param month the bill's month
 * @param amount yuan; below zero where the bill gives money back
 * @param issuedOn the day the bill was made first
 * @param dueOn last day to pay it without a late fee
 * @param revision of the bill; a higher one takes the place of a lower
 * @param usedUpTo day after the last whose use the bill is for; absent in charges stored before it was kept
 */
public record Charge(
        YearMonth month,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        int revision,
        @Nullable LocalDate usedUpTo) {

    static final Comparator<Charge> BY_ISSUE =
            Comparator.comparing(Charge::issuedOn).thenComparing(Charge::month);

    /** Day after the last whose use it is for; where that was not kept, the end of its month. */
    LocalDate reachesTo() {
        return usedUpTo == null ? month.plusMonths(1).atDay(1) : usedUpTo;
    }

    /** After a correction; nobody is late with money that was not asked for before, so what is dearer is due anew. */
    Charge corrected(Charge later) {
        boolean dearer = later.amount.compareTo(amount) > 0;
        return new Charge(month, later.amount, issuedOn, dearer ? later.dueOn : dueOn, later.revision, later.usedUpTo);
    }
}
