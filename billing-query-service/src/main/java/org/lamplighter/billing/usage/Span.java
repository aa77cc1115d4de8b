package org.lamplighter.billing.usage;

import java.time.LocalDateTime;

/**
 * A time by the utility's clock.
 *
 * @param from when it begins
 * @param to when it is over
 */
public record Span(LocalDateTime from, LocalDateTime to) {}
