package org.lamplighter.billing.bill;

import java.util.Collection;
import org.lamplighter.billing.account.Account;

/** Hears of the bills of an account when its readings came, also of those that did not change. */
public interface BillsIssued {

    /** Whoever hears it again must end as after the first time. */
    void issued(Account account, Collection<Bill> bills);
}
