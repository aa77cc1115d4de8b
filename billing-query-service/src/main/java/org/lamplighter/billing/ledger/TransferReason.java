package org.lamplighter.billing.ledger;

/** Why a payment stood at the wrong account. */
public enum TransferReason {
    /** The payer named another account than was meant. */
    WRONGLY_NAMED,
    /** The utility or the bank booked it wrong. */
    WRONGLY_BOOKED
}
