package org.lamplighter.intake.promises;

import java.time.Instant;

/**
 * What a customer was promised when a round of a case began. A promise is made once: later editions of the limit table and
 * an early arrival do not move it.
 *
 * <pre>
 *  from ──────────── arriveBy ──────────────────────── restoreBy          from + 48 h
 *   │ ON_SITE by class │ RESTORED_AFTER_ARRIVAL by class  │ … never later than │
 * </pre>
 *
 * @param from when the round's clocks began: acceptance of the report, or the customer's "not solved"
 * @param arriveBy latest arrival of a crew
 * @param restoreBy latest restoration: the time allowed after an arrival at the last permitted moment, and never later than
 *     the limit that counts from the report
 */
public record Promises(Instant from, Instant arriveBy, Instant restoreBy) {}
