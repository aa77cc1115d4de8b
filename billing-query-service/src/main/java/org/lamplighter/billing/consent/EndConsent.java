package org.lamplighter.billing.consent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.billing.account.BindingEnds;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Consents end: revoked, after their last day, or with the binding of whoever gave them. What ended opens nothing from the next request on. */
public final class EndConsent implements BindingEnds {

    private final Aggregates<DataConsent> consents;
    private final DataConsents found;
    private final Recipients recipients;
    private final InstantSource clock;

    EndConsent(Aggregates<DataConsent> consents, DataConsents found, Recipients recipients, InstantSource clock) {
        this.consents = consents;
        this.found = found;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * Revokes one that the customer gave for this account; one that ended before stays as it is.
     *
     * @throws RejectedException not found, when they gave no such consent
     */
    public void revoke(AccountNumber account, String by, String consentId) {
        boolean theirs = consents.find(consentId)
                .map(Stored::state)
                .filter(consent -> consent.accountNumber().equals(account)
                        && consent.grantedBy().equals(by))
                .isPresent();
        if (!theirs) {
            throw new RejectedException(Rejection.notFound());
        }
        end(consentId, EndReason.REVOKED);
    }

    @Override
    public void ends(AccountNumber account, String subject) {
        found.notRevoked(account).stream()
                .filter(consent -> consent.grantedBy().equals(subject))
                .forEach(consent -> end(consent.consentId(), EndReason.BINDING_GIVEN_UP));
    }

    /** Consents whose last day is over and whose end was not told yet. */
    public List<String> overdue(int atMost) {
        return found.watchedBefore(LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA), atMost);
    }

    /** Ends one of them. */
    public void expire(String consentId) {
        end(consentId, EndReason.EXPIRED);
    }

    private void end(String consentId, EndReason reason) {
        consents.change(
                consentId, consent -> consent.ended(reason, recipients.name(consent.recipient()), clock.instant()));
    }
}
