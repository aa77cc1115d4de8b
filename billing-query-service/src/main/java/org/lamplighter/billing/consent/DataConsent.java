package org.lamplighter.billing.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.contracts.billing.DataConsentEnded;
import org.lamplighter.contracts.billing.DataConsentGiven;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * A customer lets a third party see an account's data (数据授权).
 *
 * @param consentId names it
 * @param accountNumber whose data
 * @param grantedBy the customer, by the subject of the token
 * @param recipient the third party
 * @param scopes what of it
 * @param grantedAt since when
 * @param until the last day on which it holds
 * @param revokedAt when it was revoked, if it was
 * @param endedAt when it ended otherwise, if it did
 * @param watchedUntil the last day once more, as long as its end is still to be told
 */
public record DataConsent(
        String consentId,
        AccountNumber accountNumber,
        String grantedBy,
        String recipient,
        Set<DataScope> scopes,
        Instant grantedAt,
        LocalDate until,
        @Nullable Instant revokedAt,
        @Nullable Instant endedAt,
        @Nullable LocalDate watchedUntil) {

    public DataConsent {
        scopes = Set.copyOf(scopes);
    }

    static Decision<DataConsent> given(String consentId, ConsentWish wish, LocalizedText name, Instant at) {
        DataConsent consent = new DataConsent(
                consentId,
                wish.account(),
                wish.by(),
                wish.recipient(),
                wish.scopes(),
                at,
                wish.until(),
                null,
                null,
                wish.until());
        return Decision.changed(
                consent,
                new DataConsentGiven(
                        consentId,
                        wish.account().value(),
                        wish.by(),
                        wish.recipient(),
                        name.zh(),
                        name.en(),
                        wish.scopes().stream().sorted().map(DataScope::word).toList(),
                        wish.until(),
                        at));
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate on) {
        return stands() && !on.isAfter(until);
    }

    private boolean stands() {
        return revokedAt == null && endedAt == null;
    }

    /** It does not hold any more; an end is told once, whatever else would end it later. */
    Decision<DataConsent> ended(EndReason reason, LocalizedText name, Instant at) {
        if (!stands()) {
            return Decision.unchanged();
        }
        boolean revoked = reason == EndReason.REVOKED;
        DataConsent next = new DataConsent(
                consentId,
                accountNumber,
                grantedBy,
                recipient,
                scopes,
                grantedAt,
                until,
                revoked ? at : null,
                revoked ? null : at,
                null);
        return Decision.changed(
                next,
                new DataConsentEnded(
                        consentId,
                        accountNumber.value(),
                        grantedBy,
                        recipient,
                        name.zh(),
                        name.en(),
                        reason.name(),
                        at));
    }
}
