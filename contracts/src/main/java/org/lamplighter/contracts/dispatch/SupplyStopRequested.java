package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Crews are asked to stop an account's supply for theft or breach of contract.
 *
 * @param accountNumber ten digits
 * @param requestId the request, beginning with {@code S-}
 * @param ground why
 * @param evidence what it rests on, a line each; no personal data
 * @param notBefore no crew begins before this
 * @param doneBy until when it is to be done
 * @param requestedAt when
 */
@EventType(value = "lamplighter.dispatch.supply-stop-requested.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyStopRequested(
        String accountNumber,
        String requestId,
        StopGround ground,
        List<String> evidence,
        Instant notBefore,
        Instant doneBy,
        Instant requestedAt)
        implements Event {}
