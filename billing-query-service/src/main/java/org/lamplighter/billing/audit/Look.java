package org.lamplighter.billing.audit;

import java.time.Instant;

/**
 * Somebody was shown an account's data.
 *
 * @param at when
 * @param actor who
 * @param detail what of it
 */
public record Look(Instant at, String actor, String detail) {}
