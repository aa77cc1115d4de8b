package org.lamplighter.dispatch.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device told once.
 *
 * @param sequence position among the news of the device
 * @param at when, by the device's own clock
 */
public record Signal(long sequence, Instant at) {

    /** The one that the device told later. */
    static Signal later(@Nullable Signal one, Signal other) {
        return one == null || other.sequence() > one.sequence() ? other : one;
    }
}
