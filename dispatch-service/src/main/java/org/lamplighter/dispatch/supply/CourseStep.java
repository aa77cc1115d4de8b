package org.lamplighter.dispatch.supply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a stop.
 *
 * @param stage where it was from then on
 * @param at when
 * @param by the supervisor's subject, if one decided it
 * @param note words or code of why, if any
 */
public record CourseStep(
        StopStage stage,
        Instant at,
        @Nullable String by,
        @Nullable String note) {}
