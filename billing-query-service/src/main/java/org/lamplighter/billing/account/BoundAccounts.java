package org.lamplighter.billing.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds accounts by whose they are. */
public interface BoundAccounts {

    /**
     * The accounts bound to a customer, by number.
     *
     * @param after only those after this number
     * @param limit at most so many
     */
    List<Account> of(String subject, @Nullable AccountNumber after, int limit);

    /** The accounts that others let a customer look at, by number; otherwise as {@link #of}. */
    List<Account> viewedBy(String subject, @Nullable AccountNumber after, int limit);
}
