package org.lamplighter.dispatch.figures;

import java.time.Duration;

/**
 * Limits of what nobody promised a customer; arrival and restoration have theirs in the order.
 *
 * @param assign from the order's opening to a crew being told
 * @param accept from a crew being told to its acceptance
 */
public record Limits(Duration assign, Duration accept) {}
