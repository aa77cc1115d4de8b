package org.lamplighter.billing.consent;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Customers give consents and revoke them. What they revoke does not hold from the next request on. */
public final class GiveConsent {

    /** Consents of an account that hold at once. */
    static final int MOST = 20;

    private static final int MOST_YEARS = 3;

    private final Aggregates<DataConsent> consents;
    private final DataConsents found;
    private final Recipients recipients;
    private final InstantSource clock;

    GiveConsent(Aggregates<DataConsent> consents, DataConsents found, Recipients recipients, InstantSource clock) {
        this.consents = consents;
        this.found = found;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Gives one; {@code until} is the last day on which it holds, at most three years from now. */
    public Answer give(
            IdempotentRequest request,
            AccountNumber account,
            String by,
            String recipient,
            Set<DataScope> scopes,
            LocalDate until,
            Function<Stored<DataConsent>, Answer> answer) {
        String id = request.idFor("DC");
        return consents.create(
                id,
                request,
                () -> {
                    LocalDate today = today();
                    if (recipients.name(recipient).isEmpty()) {
                        return Decision.rejected(Rejection.invalid("recipient-unknown"));
                    }
                    if (scopes.isEmpty() || until.isBefore(today) || until.isAfter(today.plusYears(MOST_YEARS))) {
                        return Decision.rejected(Rejection.invalid("consent-unclear", MOST_YEARS));
                    }
                    if (holding(account, today).size() >= MOST) {
                        return Decision.rejected(Rejection.conflict("consents-exhausted", MOST));
                    }
                    return Decision.changed(
                            new DataConsent(id, account, by, recipient, scopes, clock.instant(), until, null));
                },
                answer);
    }

    /** Revokes one that the customer gave for this account. */
    public void revoke(AccountNumber account, String by, String consentId) {
        boolean theirs = consents.find(consentId)
                .map(Stored::state)
                .filter(consent -> consent.accountNumber().equals(account)
                        && consent.grantedBy().equals(by))
                .isPresent();
        if (!theirs) {
            throw new RejectedException(Rejection.notFound());
        }
        consents.change(consentId, consent -> consent.revoked(clock.instant()));
    }

    private List<DataConsent> holding(AccountNumber account, LocalDate today) {
        return found.notRevoked(account).stream()
                .filter(consent -> consent.holds(today))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
    }
}
