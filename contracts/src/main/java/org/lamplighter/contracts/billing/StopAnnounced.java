package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A person approved that supply is stopped for unpaid bills, and the customer is given notice (停电通知).
 *
 * @param accountNumber ten digits
 * @param owedYuan all that is owed
 * @param notBefore supply is not stopped before this
 * @param announcedAt when
 */
@EventType(value = "lamplighter.billing.stop-announced.v1", topic = Topics.ARREARS)
public record StopAnnounced(String accountNumber, String owedYuan, Instant notBefore, Instant announcedAt)
        implements Event {}
