package org.lamplighter.contracts.utility;

import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A payment came to nothing: a bank gave it back, the payer had it charged back, or it had been booked in error (退票、冲正). The key is the account's number. It may come before the payment. Fields are those of the payment table, as texts.
 *
 * @param accountNumber ten digits
 * @param paymentId the payment's id where it was taken
 * @param reversedAt ISO-8601 time with offset
 * @param reason BOUNCED, CHARGED_BACK or BOOKED_IN_ERROR
 */
@EventType(value = "lamplighter.utility.payment-reversal-recorded.v1", topic = Topics.UTILITY_PAYMENTS)
public record PaymentReversalRecorded(String accountNumber, String paymentId, String reversedAt, String reason)
        implements Event {}
