package org.lamplighter.billing.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds consents. */
public interface DataConsents {

    /** Every consent for an account that was not revoked, by whoever gave it. */
    List<DataConsent> notRevoked(AccountNumber account);

    /** Every consent for an account that a customer gave, newest first, at most so many. */
    List<DataConsent> of(AccountNumber account, String grantedBy, int limit);

    /**
     * Consents that a third party has and that were not revoked, by id.
     *
     * @param after only those behind this id
     * @param limit at most so many
     */
    List<DataConsent> notRevokedOf(String recipient, @Nullable String after, int limit);

    /** Ids of consents whose last day was before this one and whose end is still to be told, at most so many. */
    List<String> watchedBefore(LocalDate day, int limit);
}
