package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.lamplighter.billing.rating.Money;

/**
 * A charge that is not paid in full.
 *
 * @param month its bill's month
 * @param amount what the bill asked for
 * @param left what is unpaid of it, more than nothing
 * @param dueOn last day to pay it without a late fee
 * @param accrued late fee of the parts that were paid late
 */
public record OpenCharge(YearMonth month, Money amount, Money left, LocalDate dueOn, Money accrued) {

    /** The oldest debt is paid first. */
    static final Comparator<OpenCharge> OLDEST_FIRST =
            Comparator.comparing(OpenCharge::dueOn).thenComparing(OpenCharge::month);

    /** Whether the day to pay it is over. */
    public boolean isLate(LocalDate on) {
        return dueOn.isBefore(on);
    }
}
