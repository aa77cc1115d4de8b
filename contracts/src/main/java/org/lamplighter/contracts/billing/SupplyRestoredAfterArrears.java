package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A crew gave supply back that was stopped for unpaid bills (欠费复电).
 *
 * @param accountNumber ten digits
 * @param restoredAt when, by the crew's clock
 */
@EventType(value = "lamplighter.billing.supply-restored-after-arrears.v1", topic = Topics.ARREARS)
public record SupplyRestoredAfterArrears(String accountNumber, Instant restoredAt) implements Event {}
