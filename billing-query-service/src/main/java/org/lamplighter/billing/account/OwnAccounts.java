package org.lamplighter.billing.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * The accounts that are a customer's: bound to them, or shared with them to look at. What is neither is not there. Whoever asks
 * for {@link #one} gets no shared one: a viewer may do only what a route opens by asking for {@link #visible}.
 */
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
     * One that they proved to be theirs.
     *
     * @throws RejectedException not found, when there is none or it is not bound to them
     */
    public Stored<Account> one(String subject, String number) {
        return accounts.find(number)
                .filter(account -> account.state().bindingOf(subject).isPresent())
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    /**
     * One that they may look at.
     *
     * @throws RejectedException not found, when there is none or it is neither bound to them nor shared with them
     */
    public Stored<Account> visible(String subject, String number) {
        return accounts.find(number)
                .filter(account -> account.state().accessOf(subject).isPresent())
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    /** The one shown first, if there is any: chosen latest, or else bound first. */
    public Optional<AccountNumber> preferred(String subject) {
        return bound(subject).stream()
                .max(Comparator.comparing(account -> account.bindingOf(subject).orElseThrow(), Binding.BY_CHOICE))
                .map(Account::number);
    }

    /** Those that they proved to be theirs, by number; the first hundred. */
    public List<Account> bound(String subject) {
        return bound.of(subject, null, MOST_LOOKED_AT);
    }

    /** Some of those that they may look at, by number. */
    public List<Account> page(String subject, @Nullable AccountNumber after, int limit) {
        return Stream.concat(bound.of(subject, after, limit).stream(), bound.viewedBy(subject, after, limit).stream())
                .sorted(Comparator.comparing(account -> account.number().value()))
                .limit(limit)
                .toList();
    }
}
