package org.lamplighter.billing.consent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Accounts as third parties reach them: by a consent that holds now, given by a customer to whom the account is still bound.
 * Every look is written down before anything is shown; what no consent opens is not there.
 */
public final class SharedData {

    /** The role that audit rows of such looks have. */
    public static final String ROLE = "share";

    private final KnownAccounts accounts;
    private final DataConsents consents;
    private final AuditLog audit;
    private final InstantSource clock;

    SharedData(KnownAccounts accounts, DataConsents consents, AuditLog audit, InstantSource clock) {
        this.accounts = accounts;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account, when one of the scopes is consented to.
     *
     * @param actor who looks, across requests
     * @param recipient the third party
     * @param scopes one of these is needed
     * @param detail what is looked at, for the log
     * @throws RejectedException not found, when there is none or no consent opens it
     */
    public Account open(String actor, String recipient, String number, List<DataScope> scopes, String detail) {
        AccountNumber wanted = number.matches("\\d{10}") ? new AccountNumber(number) : null;
        Account account = wanted == null ? null : accounts.find(wanted).orElse(null);
        if (account == null || !isOpen(account, recipient, scopes)) {
            throw new RejectedException(Rejection.notFound());
        }
        audit.write(new Disclosure(actor, ROLE, "data.read", number, detail));
        return account;
    }

    /** The consents that a third party has and that hold, by id. */
    public List<DataConsent> of(String recipient, @Nullable String after, int limit) {
        return consents.notRevokedOf(recipient, after, limit);
    }

    /** Whether a consent holds now. */
    public boolean holds(DataConsent consent) {
        return consent.holds(today())
                && accounts.find(consent.accountNumber())
                        .filter(account ->
                                account.bindingOf(consent.grantedBy()).isPresent())
                        .isPresent();
    }

    private boolean isOpen(Account account, String recipient, List<DataScope> scopes) {
        LocalDate today = today();
        return consents.notRevoked(account.number()).stream()
                .anyMatch(consent -> consent.recipient().equals(recipient)
                        && consent.holds(today)
                        && scopes.stream().anyMatch(consent.scopes()::contains)
                        && account.bindingOf(consent.grantedBy()).isPresent());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
    }
}
