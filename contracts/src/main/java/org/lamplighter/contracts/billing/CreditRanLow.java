package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The credit of a prepaid account is nearly used up (余额预警).
 *
 * @param accountNumber ten digits
 * @param creditYuan what is left; below zero when it is used up
 * @param warnedAt when
 */
@EventType(value = "lamplighter.billing.credit-ran-low.v1", topic = Topics.ARREARS)
public record CreditRanLow(String accountNumber, String creditYuan, Instant warnedAt) implements Event {}
