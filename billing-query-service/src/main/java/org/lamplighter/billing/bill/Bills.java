package org.lamplighter.billing.bill;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds bills. */
public interface Bills {

    /** The bill of a month. */
    Optional<Bill> of(AccountNumber account, YearMonth month);

    /**
     * The newest bills, newest first.
     *
     * @param before only those of months before this one
     * @param limit at most so many
     */
    List<Bill> newest(AccountNumber account, @Nullable YearMonth before, int limit);

    /** Every bill of a year, oldest first. */
    List<Bill> ofYear(AccountNumber account, int year);
}
