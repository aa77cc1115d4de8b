package org.lamplighter.billing.ledger;

/** How money came. */
public enum PaymentMeans {
    CASH,
    BANK_TRANSFER,
    DIRECT_DEBIT,
    CARD,
    WECHAT,
    ALIPAY,
    OTHER
}
