package org.lamplighter.billing.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 */
public record DataConsent(
        String consentId,
        AccountNumber accountNumber,
        String grantedBy,
        String recipient,
        Set<DataScope> scopes,
        Instant grantedAt,
        LocalDate until,
        @Nullable Instant revokedAt) {

    public DataConsent {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate on) {
        return revokedAt == null && !on.isAfter(until);
    }

    Decision<DataConsent> revoked(Instant at) {
        return revokedAt != null
                ? Decision.unchanged()
                : Decision.changed(
                        new DataConsent(consentId, accountNumber, grantedBy, recipient, scopes, grantedAt, until, at));
    }
}
