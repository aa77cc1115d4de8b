package org.lamplighter.billing.arrears;

/** Why a person does not let supply be stopped. */
public enum RefusalReason {
    /** The customer promised to pay, or pays by instalments. */
    PAYMENT_AGREED,
    /** The bill or a payment is disputed. */
    DISPUTED,
    /** Stopping would do more harm than the debt. */
    HARDSHIP,
    /** Something about the account is not right. */
    RECORDS_WRONG
}
