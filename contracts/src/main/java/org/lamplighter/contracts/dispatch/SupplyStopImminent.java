package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The last notice before supply is stopped for a breach of contract.
 *
 * @param accountNumber ten digits
 * @param ground why
 * @param notBefore supply is not stopped before this
 * @param announcedAt when
 */
@EventType(value = "lamplighter.dispatch.supply-stop-imminent.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyStopImminent(String accountNumber, StopGround ground, Instant notBefore, Instant announcedAt)
        implements Event {}
