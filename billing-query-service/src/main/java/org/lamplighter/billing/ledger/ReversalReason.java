package org.lamplighter.billing.ledger;

/** Why a payment came to nothing. */
public enum ReversalReason {
    /** The bank gave a direct debit or a cheque back unpaid. */
    BOUNCED,
    /** The payer had it charged back. */
    CHARGED_BACK,
    /** It was booked and had never been made. */
    BOOKED_IN_ERROR
}
