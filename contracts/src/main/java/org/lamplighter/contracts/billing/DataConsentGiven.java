package org.lamplighter.contracts.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A customer lets a third party see an account's data (数据授权).
 *
 * @param consentId names the consent; the key
 * @param accountNumber ten digits
 * @param customerSubject who gave it, by the subject of the token
 * @param recipient id of the third party
 * @param recipientNameZh its name in Chinese
 * @param recipientNameEn its name in English
 * @param scopes what it may see: usage:interval, usage:monthly, bills
 * @param until the last day on which it holds
 * @param grantedAt when
 */
@EventType(value = "lamplighter.billing.data-consent-given.v1", topic = Topics.DATA_CONSENTS)
public record DataConsentGiven(
        String consentId,
        String accountNumber,
        String customerSubject,
        String recipient,
        String recipientNameZh,
        String recipientNameEn,
        List<String> scopes,
        LocalDate until,
        Instant grantedAt)
        implements Event {}
