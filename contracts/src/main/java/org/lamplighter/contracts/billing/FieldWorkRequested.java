package org.lamplighter.contracts.billing;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Billing asks for work at an account's meter. Where it is and who lives there is known of the account.
 *
 * @param requestId the request, beginning with {@code F-}; what it comes to is told with this id
 * @param kind what is asked for
 * @param accountNumber ten digits
 * @param ground code of why: what is owed, what was paid, or the kind of anomaly
 * @param evidence what it rests on, a line each; no personal data
 * @param notBefore no crew begins before this
 * @param doneBy until when it is to be done
 * @param requestedAt when
 */
@EventType(value = "lamplighter.billing.field-work-requested.v1", topic = Topics.FIELD_WORK)
public record FieldWorkRequested(
        String requestId,
        FieldWorkKind kind,
        String accountNumber,
        String ground,
        List<String> evidence,
        Instant notBefore,
        Instant doneBy,
        Instant requestedAt)
        implements Event {}
