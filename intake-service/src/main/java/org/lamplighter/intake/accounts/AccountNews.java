package org.lamplighter.intake.accounts;

import org.lamplighter.contracts.billing.AccountPublished;

/** Where news of accounts go. */
public interface AccountNews {

    /** Keeps the account as told, unless something newer is known of it already. */
    void published(AccountPublished account, long sequence);
}
