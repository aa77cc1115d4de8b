package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A crew stopped an account's supply for theft or breach of contract (窃电停电, 违约停电).
 *
 * @param accountNumber ten digits
 * @param ground why
 * @param stoppedAt when, by the crew's clock
 */
@EventType(value = "lamplighter.dispatch.supply-stopped.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyStopped(String accountNumber, StopGround ground, Instant stoppedAt) implements Event {}
