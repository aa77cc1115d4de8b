package org.lamplighter.contracts.utility;

import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Money of an account was paid out to the customer (退费). The key is the account's number. Fields are those of the payment table, as texts.
 *
 * @param accountNumber ten digits
 * @param refundId the refund's id where it was paid out; the same id never counts twice for an account
 * @param amountYuan how much
 * @param paidOutAt ISO-8601 time with offset
 * @param reason ASKED_FOR, ACCOUNT_CLOSED or PAID_TWICE
 */
@EventType(value = "lamplighter.utility.refund-recorded.v1", topic = Topics.UTILITY_PAYMENTS)
public record RefundRecorded(String accountNumber, String refundId, String amountYuan, String paidOutAt, String reason)
        implements Event {}
