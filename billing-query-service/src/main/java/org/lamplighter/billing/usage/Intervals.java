package org.lamplighter.billing.usage;

import java.time.YearMonth;
import java.util.Optional;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds intervals. */
public interface Intervals {

    /** A month of an account, if anything is known of it. */
    Optional<IntervalMonth> of(AccountNumber account, YearMonth month);

    /** The first month that anything is known of. */
    Optional<YearMonth> first(AccountNumber account);

    /** The last month that anything is known of. */
    Optional<IntervalMonth> last(AccountNumber account);
}
