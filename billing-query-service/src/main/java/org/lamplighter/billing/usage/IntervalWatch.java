package org.lamplighter.billing.usage;

import java.util.List;
import org.lamplighter.billing.account.Account;

/** Hears when intervals of an account came. Hearing the same again changes nothing. */
public interface IntervalWatch {

    /**
     * Intervals came that end after now, and were left out.
     *
     * @param inFuture at least one
     */
    void ahead(Account account, List<Interval> inFuture);
}
