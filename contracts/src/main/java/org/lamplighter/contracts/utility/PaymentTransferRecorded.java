package org.lamplighter.contracts.utility;

import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A payment was booked to the wrong account and belongs to another (串户调整). The key is the number of the account where it stood. It may come before the payment. Fields are those of the payment table, as texts.
 *
 * @param accountNumber where it stood; ten digits
 * @param paymentId the payment's id where it was taken
 * @param toAccount where it belongs; ten digits
 * @param transferredAt ISO-8601 time with offset
 * @param reason WRONGLY_NAMED or WRONGLY_BOOKED
 */
@EventType(value = "lamplighter.utility.payment-transfer-recorded.v1", topic = Topics.UTILITY_PAYMENTS)
public record PaymentTransferRecorded(
        String accountNumber, String paymentId, String toAccount, String transferredAt, String reason)
        implements Event {}
