package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The ground of a stop is gone, and crews are asked to give supply back.
 *
 * @param accountNumber ten digits
 * @param requestId the request, beginning with {@code F-}
 * @param reason PAID or PROTECTED
 * @param notBefore no crew begins before this
 * @param doneBy until when it is to be done
 * @param orderedAt when
 */
@EventType(value = "lamplighter.billing.restore-ordered.v1", topic = Topics.ARREARS)
public record RestoreOrdered(
        String accountNumber, String requestId, String reason, Instant notBefore, Instant doneBy, Instant orderedAt)
        implements Event {}
