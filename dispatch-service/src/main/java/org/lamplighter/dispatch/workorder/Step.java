package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an order's history.
 *
 * @param kind what happened
 * @param at when it happened in the field
 * @param by the crew, or the dispatcher's subject; {@code null} when the service did it
 * @param note a stable code or the dispatcher's reason; never a customer's data
 */
public record Step(
        Kind kind,
        Instant at,
        @Nullable String by,
        @Nullable String note) {

    /** What may happen to an order. */
    public enum Kind {
        OPENED,
        ASSIGNED,
        ACCEPTED,
        DEPARTED,
        ARRIVED,
        RESTORED,
        COMPLETED,
        RETURNED,
        WITHDRAWN,
        /** A crew went on from where it was when the order was taken from it: it had not heard of that. */
        RESUMED,
        LOCKED,
        UNLOCKED,
        PUT_ON_HOLD,
        TAKEN_OFF_HOLD,
        AREA_OPENED,
        HELPER_CALLED,
        /** The order was called off, and the crew that had it says that it did not do the work. */
        STOOD_DOWN
    }

    /** The history with one step more. */
    static List<Step> after(List<Step> history, Step step) {
        List<Step> longer = new ArrayList<>(history);
        longer.add(step);
        return List.copyOf(longer);
    }
}
