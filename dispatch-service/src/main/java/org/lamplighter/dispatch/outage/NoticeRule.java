package org.lamplighter.dispatch.outage;

import java.time.Duration;
import java.time.LocalDate;
import org.lamplighter.contracts.dispatch.OutageKind;

/**
 * How long before an outage it must be made public.
 *
 * @param kind its kind
 * @param effectiveFrom first day, China time, on which the rule holds for what is published
 * @param usual shorter needs a reason
 * @param atLeast shorter is refused
 * @param source where the rule stands
 */
public record NoticeRule(OutageKind kind, LocalDate effectiveFrom, Duration usual, Duration atLeast, String source) {}
