package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The last notice before supply is stopped for unpaid bills.
 *
 * @param accountNumber ten digits
 * @param owedYuan all that is owed
 * @param notBefore supply is not stopped before this
 * @param announcedAt when
 */
@EventType(value = "lamplighter.billing.stop-imminent.v1", topic = Topics.ARREARS)
public record StopImminent(String accountNumber, String owedYuan, Instant notBefore, Instant announcedAt)
        implements Event {}
