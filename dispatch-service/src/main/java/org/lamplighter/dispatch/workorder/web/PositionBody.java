package org.lamplighter.dispatch.workorder.web;

import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;

/** A place, WGS 84. */
record PositionBody(double latitude, double longitude) {

    static @Nullable Position position(@Nullable PositionBody body) {
        return body == null ? null : new Position(body.latitude(), body.longitude());
    }
}
