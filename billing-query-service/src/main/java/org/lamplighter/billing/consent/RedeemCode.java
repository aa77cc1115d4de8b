package org.lamplighter.billing.consent;

import java.time.InstantSource;
import java.util.List;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A third party comes with the code that a customer's browser brought, and learns what that customer consented to. */
public final class RedeemCode {

    private final Aggregates<ConsentGrant> grants;
    private final Aggregates<DataConsent> consents;
    private final InstantSource clock;

    RedeemCode(Aggregates<ConsentGrant> grants, Aggregates<DataConsent> consents, InstantSource clock) {
        this.grants = grants;
        this.consents = consents;
        this.clock = clock;
    }

    /** Answers a code that is in order. */
    public interface Telling {
        Answer tell(long version, List<DataConsent> given);
    }

    /**
     * Redeems it, once; a repetition of the request gets the first answer again.
     *
     * @throws RejectedException {@code consent-code-not-valid}: unknown, used, run out, or another one's
     */
    public Answer redeem(IdempotentRequest request, String recipient, String code, Telling telling) {
        String id = new ConsentCode(code).grantId();
        if (grants.find(id).isEmpty()) {
            throw new RejectedException(ConsentGrant.NOT_VALID);
        }
        return grants.change(
                id,
                request,
                grant -> grant.redeemed(recipient, clock.instant()),
                stored -> telling.tell(stored.version(), given(stored.state())));
    }

    private List<DataConsent> given(ConsentGrant grant) {
        return grant.consents().stream()
                .flatMap(id -> consents.find(id).stream())
                .map(Stored::state)
                .toList();
    }
}
