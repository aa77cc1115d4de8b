package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.util.List;
import org.lamplighter.billing.account.Account;

/** Hears when intervals of an account came. Hearing the same again changes nothing. */
public interface IntervalWatch {

    /**
     * Intervals came; what was to be kept is.
     *
     * @param last the last day that any lies in
     */
    void came(Account account, LocalDate last);

    /**
     * Intervals came with energies below zero, and were left out.
     *
     * @param negative at least one
     */
    void negative(Account account, List<NegativeInterval> negative);

    /**
     * Intervals came that end after now, and were left out.
     *
     * @param inFuture at least one
     */
    void ahead(Account account, List<Interval> inFuture);
}
