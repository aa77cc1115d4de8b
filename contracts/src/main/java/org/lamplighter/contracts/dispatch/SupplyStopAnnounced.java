package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A supervisor ordered that supply is stopped for a breach of contract, and the customer is given notice (停电通知).
 *
 * @param accountNumber ten digits
 * @param ground why
 * @param notBefore supply is not stopped before this
 * @param announcedAt when
 */
@EventType(value = "lamplighter.dispatch.supply-stop-announced.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyStopAnnounced(String accountNumber, StopGround ground, Instant notBefore, Instant announcedAt)
        implements Event {}
