package org.lamplighter.billing.account;

import org.lamplighter.kit.personal.AccountNumber;

/**
 * Hears that what an account owes, or what may be done about it, may have changed. Hearing it again does no harm, and whoever
 * tells it tells it again until it was heard.
 */
public interface AccountChanged {

    void changed(AccountNumber account);
}
