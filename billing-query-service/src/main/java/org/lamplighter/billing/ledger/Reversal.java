package org.lamplighter.billing.ledger;

import java.time.Instant;

/**
 * A payment that came to nothing (退票、冲正).
 *
 * @param id the payment's
 * @param at when that was known
 * @param reason why
 */
public record Reversal(String id, Instant at, ReversalReason reason) implements Undoing {}
