package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A consent does not hold any more; told once for each.
 *
 * @param consentId names the consent; the key
 * @param accountNumber ten digits
 * @param customerSubject who gave it, by the subject of the token
 * @param recipient id of the third party
 * @param recipientNameZh its name in Chinese
 * @param recipientNameEn its name in English
 * @param reason REVOKED, EXPIRED or BINDING_GIVEN_UP
 * @param endedAt when
 */
@EventType(value = "lamplighter.billing.data-consent-ended.v1", topic = Topics.DATA_CONSENTS)
public record DataConsentEnded(
        String consentId,
        String accountNumber,
        String customerSubject,
        String recipient,
        String recipientNameZh,
        String recipientNameEn,
        String reason,
        Instant endedAt)
        implements Event {}
