package org.lamplighter.billing.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/** The accounts a customer may see: those bound to them. What is not theirs is not there. */
public final class OwnAccounts {

    private final Aggregates<Account> accounts;
    private final BoundAccounts bound;

    OwnAccounts(Aggregates<Account> accounts, BoundAccounts bound) {
        this.accounts = accounts;
        this.bound = bound;
    }

    /**
     * One of them.
     *
     * @throws RejectedException not found, when there is none or it is not theirs
     */
    public Stored<Account> one(String subject, String number) {
        return accounts.find(number)
                .filter(account -> account.state().bindingOf(subject).isPresent())
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    /** Some of them, by number. */
    public List<Account> page(String subject, @Nullable AccountNumber after, int limit) {
        return bound.of(subject, after, limit);
    }
}
