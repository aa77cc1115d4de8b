package org.lamplighter.contracts.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A customer is reminded that bills are late (催费). Nothing is stopped yet.
 *
 * @param accountNumber ten digits
 * @param owedYuan all that is owed, late fees among it
 * @param dueOn the day that the oldest unpaid bill was due
 * @param remindedAt when
 */
@EventType(value = "lamplighter.billing.arrears-reminded.v1", topic = Topics.ARREARS)
public record ArrearsReminded(String accountNumber, String owedYuan, LocalDate dueOn, Instant remindedAt)
        implements Event {}
