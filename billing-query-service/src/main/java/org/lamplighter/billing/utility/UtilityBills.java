package org.lamplighter.billing.utility;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds the utility's bills. */
public interface UtilityBills {

    /** The bill of a month. */
    Optional<UtilityBill> of(AccountNumber account, YearMonth month);

    /**
     * Years of accounts, by account.
     *
     * @param after only accounts after this one
     * @param limit at most so many
     */
    List<UtilityYear> ofYear(int year, @Nullable AccountNumber after, int limit);
}
