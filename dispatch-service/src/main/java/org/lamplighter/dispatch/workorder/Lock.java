package org.lamplighter.dispatch.workorder;

import java.time.Instant;

/**
 * Keeps an order with its crew until a dispatcher unlocks it.
 *
 * @param crewId the crew
 * @param by the dispatcher's subject
 * @param reason why
 * @param at since when
 */
public record Lock(String crewId, String by, String reason, Instant at) {}
