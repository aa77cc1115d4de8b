package org.lamplighter.contracts.utility;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The utility's cashiers, banks or payment services took money for an account (缴费). The key is the account's number. Fields are those of the
 * payment table, as texts.
 *
 * @param accountNumber ten digits
 * @param paymentId the payment's id where it was taken; the same id never counts twice for an account
 * @param amountYuan how much
 * @param paidAt ISO-8601 time with offset
 * @param means CASH, BANK_TRANSFER, DIRECT_DEBIT, CARD, WECHAT or ALIPAY, if told
 */
@EventType(value = "lamplighter.utility.payment-recorded.v1", topic = Topics.UTILITY_PAYMENTS)
public record PaymentRecorded(
        String accountNumber,
        String paymentId,
        String amountYuan,
        String paidAt,
        @Nullable String means) implements Event {}
