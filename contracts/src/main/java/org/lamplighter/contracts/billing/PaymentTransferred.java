package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A payment that stood at the wrong account is moved to the one it belongs to (串户调整); there it counts from the day it was made.
 *
 * @param accountNumber where it stood; ten digits
 * @param paymentId the payment's id where it was taken, here and there
 * @param toAccount where it belongs; ten digits
 * @param amountYuan how much it is
 * @param paidAt when it was made
 * @param means how it was made, one of those of a recorded payment, or OTHER
 * @param transferredAt when it was moved
 * @param reason WRONGLY_NAMED or WRONGLY_BOOKED
 */
@EventType(value = "lamplighter.billing.payment-transferred.v1", topic = Topics.LEDGERS)
public record PaymentTransferred(
        String accountNumber,
        String paymentId,
        String toAccount,
        String amountYuan,
        Instant paidAt,
        String means,
        Instant transferredAt,
        String reason)
        implements Event {}
