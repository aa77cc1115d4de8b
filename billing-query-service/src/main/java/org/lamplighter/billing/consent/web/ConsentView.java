package org.lamplighter.billing.consent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.consent.DataConsent;
import org.lamplighter.billing.consent.DataScope;

/**
 * A consent.
 *
 * @param consentId names it
 * @param accountNumber whose data
 * @param recipient the third party
 * @param scopes what of the account's data: usage:interval, usage:monthly, bills
 * @param grantedAt since when
 * @param until last day on which it holds
 * @param revokedAt when it was revoked, if it was
 * @param holds whether it opens anything now
 */
record ConsentView(
        String consentId,
        String accountNumber,
        String recipient,
        List<String> scopes,
        Instant grantedAt,
        LocalDate until,
        @Nullable Instant revokedAt,
        boolean holds) {

    static ConsentView of(DataConsent consent, boolean holds) {
        return new ConsentView(
                consent.consentId(),
                consent.accountNumber().value(),
                consent.recipient(),
                consent.scopes().stream().sorted().map(DataScope::word).toList(),
                consent.grantedAt(),
                consent.until(),
                consent.revokedAt(),
                holds);
    }
}
