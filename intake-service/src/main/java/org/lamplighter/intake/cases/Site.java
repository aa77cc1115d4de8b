package org.lamplighter.intake.cases;

import org.jspecify.annotations.Nullable;

/**
 * Where a site lies, WGS 84; told to dispatch-service and not kept.
 *
 * @param latitude degrees north, if known
 * @param longitude degrees east, if known
 */
public record Site(@Nullable Double latitude, @Nullable Double longitude) {

    static final Site UNKNOWN = new Site(null, null);
}
