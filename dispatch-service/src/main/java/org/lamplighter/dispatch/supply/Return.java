package org.lamplighter.dispatch.supply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why supply is given back.
 *
 * @param reason CAUSE_GONE, PROTECTED, or CALLED_OFF when it was stopped all the same
 * @param goneAt since when there is no cause for the stop any more
 * @param by the supervisor's subject, if one decided it
 * @param note the supervisor's own words, if any
 */
public record Return(
        String reason,
        Instant goneAt,
        @Nullable String by,
        @Nullable String note) {

    static final String CAUSE_GONE = "CAUSE_GONE";
    static final String PROTECTED = "PROTECTED";
    static final String CALLED_OFF = "CALLED_OFF";
    /** Told when crews are asked once more. */
    static final String AGAIN = "AGAIN";
}
