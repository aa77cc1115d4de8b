package org.lamplighter.billing.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/** The accounts a customer may see: those bound to them. What is not theirs is not there. */
public final class OwnAccounts {

    /** Nobody but a landlord binds so many; the default is one of the first. */
    private static final int MOST_LOOKED_AT = 100;

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

    /** The one shown first, if there is any: chosen latest, or else bound first. */
    public Optional<AccountNumber> preferred(String subject) {
        return bound.of(subject, null, MOST_LOOKED_AT).stream()
                .max(Comparator.comparing(account -> account.bindingOf(subject).orElseThrow(), Binding.BY_CHOICE))
                .map(Account::number);
    }

    /** Some of them, by number. */
    public List<Account> page(String subject, @Nullable AccountNumber after, int limit) {
        return bound.of(subject, after, limit);
    }
}
