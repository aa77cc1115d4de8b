package org.lamplighter.contracts.billing;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Crews are asked to stop an account's supply for unpaid bills.
 *
 * @param accountNumber ten digits
 * @param requestId the request, beginning with {@code F-}
 * @param evidence what it rests on, a line each; no personal data
 * @param notBefore no crew begins before this
 * @param doneBy until when it is to be done
 * @param orderedAt when
 */
@EventType(value = "lamplighter.billing.stop-ordered.v1", topic = Topics.ARREARS)
public record StopOrdered(
        String accountNumber,
        String requestId,
        List<String> evidence,
        Instant notBefore,
        Instant doneBy,
        Instant orderedAt)
        implements Event {}
