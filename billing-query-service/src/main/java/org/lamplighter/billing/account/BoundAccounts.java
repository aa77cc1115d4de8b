package org.lamplighter.billing.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds accounts by whom they are bound to. */
public interface BoundAccounts {

    /**
     * The accounts bound to a customer, by number.
     *
     * @param after only those after this number
     * @param limit at most so many
     */
    List<Account> of(String subject, @Nullable AccountNumber after, int limit);
}
