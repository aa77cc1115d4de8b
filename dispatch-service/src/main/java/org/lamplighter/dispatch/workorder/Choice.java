package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Why this crew.
 *
 * @param basis who chose, and how
 * @param distanceMetres from the crew's base to the site along the great circle, if the site's position is known
 * @param openOrders what the crew carried already
 * @param candidates how many crews could have been sent
 * @param dispatcher subject of the dispatcher who chose, if a person did
 * @param note the dispatcher's reason
 */
public record Choice(
        Basis basis,
        @Nullable Double distanceMetres,
        int openOrders,
        int candidates,
        @Nullable String dispatcher,
        @Nullable String note) {

    /** Who chose, and how. */
    public enum Basis {
        /** Served the area, had the skill, was on shift and had room; there soonest, counting what it carried. */
        SOONEST_THERE,
        DISPATCHER
    }
}
