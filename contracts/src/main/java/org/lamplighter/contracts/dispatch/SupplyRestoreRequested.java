package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The cause of a stop is gone, and crews are asked to give supply back.
 *
 * @param accountNumber ten digits
 * @param requestId the request, beginning with {@code S-}
 * @param ground why it was stopped
 * @param reason CAUSE_GONE, PROTECTED, CALLED_OFF when it was stopped all the same, or AGAIN when crews are asked once more
 * @param notBefore no crew begins before this
 * @param doneBy until when it is to be done
 * @param requestedAt when
 */
@EventType(value = "lamplighter.dispatch.supply-restore-requested.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyRestoreRequested(
        String accountNumber,
        String requestId,
        StopGround ground,
        String reason,
        Instant notBefore,
        Instant doneBy,
        Instant requestedAt)
        implements Event {}
