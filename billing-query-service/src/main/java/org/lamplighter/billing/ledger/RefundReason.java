package org.lamplighter.billing.ledger;

/** Why money was paid out. */
public enum RefundReason {
    /** The customer asked for credit back. */
    ASKED_FOR,
    /** The supply contract ended. */
    ACCOUNT_CLOSED,
    /** The same was paid twice. */
    PAID_TWICE
}
