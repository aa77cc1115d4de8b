package org.lamplighter.billing.ledger;

/**
 * Why a payment does not count here, or will not when it comes. One that is undone is as if it had never been made: what it
 * settled is due again from its old due day, with the late fees of all the days since.
 */
public sealed interface Undoing extends Movement permits Reversal, Transfer {}
