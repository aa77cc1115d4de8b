package org.lamplighter.billing.bill;

import java.util.List;
import org.lamplighter.billing.account.Account;

/** Hears when readings of an account came and its bills were made. Hearing the same again changes nothing. */
public interface ReadingWatch {

    /**
     * Readings came.
     *
     * @param belowEarlier those left out because a register stood below an earlier reading
     */
    void came(Account account, List<Reading> belowEarlier);
}
