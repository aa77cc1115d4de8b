package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A crew on site. The position itself is not kept: whereabouts are sensitive, the distance is what counts.
 *
 * @param at when
 * @param distanceMetres between the reported position and the site, if both are known
 * @param insideGeofence whether that is near enough; a mismatch is recorded, not refused
 */
public record Arrival(
        Instant at,
        @Nullable Double distanceMetres,
        @Nullable Boolean insideGeofence) {}
