package org.lamplighter.billing.ledger;

import org.lamplighter.kit.personal.AccountNumber;

/** Hears that an account's ledger may have changed; hearing it again does no harm, and whoever tells it tells it until it was heard. */
public interface LedgerChanged {

    void changed(AccountNumber account);
}
