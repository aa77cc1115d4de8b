package org.lamplighter.billing.consent;

import java.util.List;
import java.util.Set;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** Finds out who asks for what, before anything is shown to the customer. */
public final class ReadConsentRequest {

    private static final int LONGEST_STATE = 500;

    private final Recipients recipients;

    ReadConsentRequest(Recipients recipients) {
        this.recipients = recipients;
    }

    /**
     * Reads it. What is not in order leads nowhere: the browser must not be sent to the address that came with it.
     *
     * @param clientId the third party's id
     * @param redirectUri compared letter by letter
     * @param scope names of scopes, blanks between them
     * @param state at most 500 characters; the third party knows its customer again by it, so it must be there
     * @throws RejectedException {@code recipient-unknown}, {@code redirect-uri-not-registered}, {@code data-scope-unknown}, {@code
     *     data-scope-not-registered}, {@code state-unclear}
     */
    public ConsentRequest read(String clientId, String redirectUri, String scope, String state) {
        Recipient recipient = recipients
                .find(clientId)
                .orElseThrow(() -> new RejectedException(Rejection.invalid("recipient-unknown")));
        if (!recipient.redirectUris().contains(redirectUri)) {
            throw new RejectedException(Rejection.invalid("redirect-uri-not-registered"));
        }
        Set<DataScope> scopes = DataScope.named(List.of(scope.strip().split(" +")));
        if (!recipient.scopes().containsAll(scopes)) {
            throw new RejectedException(Rejection.invalid("data-scope-not-registered"));
        }
        if (state.isBlank() || state.length() > LONGEST_STATE) {
            throw new RejectedException(Rejection.invalid("state-unclear", LONGEST_STATE));
        }
        return new ConsentRequest(recipient, redirectUri, scopes, state);
    }
}
