package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A payment of an account came to nothing (退票、冲正); what it had settled is due again.
 *
 * @param accountNumber ten digits
 * @param paymentId the payment's id where it was taken
 * @param amountYuan how much it was
 * @param paidAt when it was made
 * @param reversedAt when it was known to have come to nothing
 * @param reason BOUNCED, CHARGED_BACK or BOOKED_IN_ERROR
 */
@EventType(value = "lamplighter.billing.payment-reversed.v1", topic = Topics.LEDGERS)
public record PaymentReversed(
        String accountNumber, String paymentId, String amountYuan, Instant paidAt, Instant reversedAt, String reason)
        implements Event {}
