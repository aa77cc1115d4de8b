package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A crew stopped an account's supply because bills are unpaid (欠费停电).
 *
 * @param accountNumber ten digits
 * @param stoppedAt when, by the crew's clock
 */
@EventType(value = "lamplighter.billing.supply-stopped-for-arrears.v1", topic = Topics.ARREARS)
public record SupplyStoppedForArrears(String accountNumber, Instant stoppedAt) implements Event {}
