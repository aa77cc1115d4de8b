package org.lamplighter.billing.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A customer agreed to what a third party asked for by redirect; the code stands for it.
 *
 * @param recipient the third party
 * @param consents ids of what the customer gave
 * @param expiresAt from then on the code is of no use
 * @param redeemedAt when the third party came with the code, if it did
 */
record ConsentGrant(
        String recipient,
        List<String> consents,
        Instant expiresAt,
        @Nullable Instant redeemedAt) {

    /** What a code is refused with, whatever is wrong. */
    static final Rejection NOT_VALID = Rejection.invalid("consent-code-not-valid");

    ConsentGrant {
        consents = List.copyOf(consents);
    }

    /** Somebody comes with the code; one who is not meant does not use it up. */
    Decision<ConsentGrant> redeemed(String by, Instant at) {
        return recipient.equals(by) && redeemedAt == null && at.isBefore(expiresAt)
                ? Decision.changed(new ConsentGrant(recipient, consents, expiresAt, at))
                : Decision.rejected(NOT_VALID);
    }
}
