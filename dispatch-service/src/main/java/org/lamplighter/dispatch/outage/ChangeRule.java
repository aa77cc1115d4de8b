package org.lamplighter.dispatch.outage;

import java.time.Duration;
import java.time.LocalDate;

/**
 * When people must hear that something announced changes.
 *
 * @param effectiveFrom first day, China time, on which it holds
 * @param publishedWithin a change is public so long after it was decided at the latest
 * @param delayAhead that supply comes back later is told so long before it was announced to
 * @param source where the rule stands
 */
public record ChangeRule(LocalDate effectiveFrom, Duration publishedWithin, Duration delayAhead, String source) {}
