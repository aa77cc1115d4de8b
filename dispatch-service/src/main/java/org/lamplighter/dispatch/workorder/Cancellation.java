package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order is called off.
 *
 * @param reason a stable code
 * @param by the dispatcher's subject; {@code null} when who asked for it called it off
 * @param note the dispatcher's own words, if any
 * @param at when
 * @param tellBy until when a crew that had it may tell that it was done before
 */
public record Cancellation(
        String reason, @Nullable String by, @Nullable String note, Instant at, Instant tellBy) {

    /** Who asked for it called it off. */
    public static final String BY_ASKER = "CANCELLED";
}
