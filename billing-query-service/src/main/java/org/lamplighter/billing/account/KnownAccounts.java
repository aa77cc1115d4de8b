package org.lamplighter.billing.account;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.billing.identification.CheckIdentity;
import org.lamplighter.billing.identification.Claim;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/** Accounts as people of the utility and its partners reach them. Every look leaves an audit row. */
public final class KnownAccounts {

    private final Aggregates<Account> accounts;
    private final CheckIdentity identity;
    private final AuditLog audit;

    KnownAccounts(Aggregates<Account> accounts, CheckIdentity identity, AuditLog audit) {
        this.accounts = accounts;
        this.identity = identity;
        this.audit = audit;
    }

    /** What decides the price of an account, for the service's own work. */
    public Optional<Account> find(AccountNumber number) {
        return accounts.find(number.value()).map(Stored::state);
    }

    /**
     * An account of one of the areas that a desk user works for.
     *
     * @throws RejectedException not found, when there is none or it lies elsewhere
     */
    public Stored<Account> inAreas(String actor, Set<String> areas, String number) {
        Stored<Account> account = accounts.find(number)
                .filter(found -> isIn(areas, found.state()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        audit.write(new Disclosure(actor, "desk", "account.read", number, "masked"));
        return account;
    }

    /**
     * The account of a caller on the line who has said who they are, to tell them a bill.
     *
     * @param role in what role the one who asks for them does so
     * @param areas where the account has to lie; anywhere when {@code null}
     * @param detail what of it is shown
     * @throws RejectedException not found, when there is none in the areas; {@code identity-not-proven}, whatever was
     *     wrong; {@code proof-insufficient} and {@code proof-item-unsupported} as {@link CheckIdentity} says
     */
    public Account ofIdentified(Claim claim, String role, @Nullable Set<String> areas, String detail) {
        Optional<Account> account = find(claim.account());
        if (areas != null && account.filter(a -> isIn(areas, a)).isEmpty()) {
            throw new RejectedException(Rejection.notFound());
        }
        identity.check(
                claim, () -> account.filter(a -> a.isProvenBy(claim.proof())).isPresent());
        audit.write(new Disclosure(
                claim.caller(), role, "bill.read", claim.account().value(), detail));
        return account.orElseThrow();
    }

    private static boolean isIn(Set<String> areas, Account account) {
        return areas.contains(account.supply().areaCode());
    }
}
