package org.lamplighter.billing.account;

import java.util.Optional;
import java.util.Set;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.billing.identification.CheckIdentity;
import org.lamplighter.billing.identification.Proof;
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
                .filter(found -> areas.contains(found.state().supply().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        audit.write(new Disclosure(actor, "desk", "account.read", number, "masked"));
        return account;
    }

    /**
     * The account of a caller whom a partner has identified.
     *
     * @param detail what of it is shown
     * @throws RejectedException {@code identity-not-proven}, whatever was wrong
     */
    public Account ofIdentified(String actor, AccountNumber number, Proof proof, String detail) {
        Optional<Account> account = find(number);
        identity.check(
                actor,
                false,
                number,
                () -> account.filter(a -> a.isProvenBy(proof)).isPresent());
        audit.write(new Disclosure(actor, "partner", "bill.read", number.value(), detail));
        return account.orElseThrow();
    }
}
