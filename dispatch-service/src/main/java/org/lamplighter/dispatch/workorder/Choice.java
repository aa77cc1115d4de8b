package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;

/**
 * Why this crew.
 *
 * @param basis who chose, and how
 * @param distanceMetres from the crew's base, or where it was a moment before, to the site along the great circle, if the site's
 *     position is known
 * @param openOrders what the crew carried already
 * @param candidates how many crews could have been sent
 * @param dispatcher subject of the dispatcher who chose, if a person did
 * @param note the dispatcher's reason
 * @param weighed what the planner weighed, if it planned
 */
public record Choice(
        Basis basis,
        @Nullable Double distanceMetres,
        int openOrders,
        int candidates,
        @Nullable String dispatcher,
        @Nullable String note,
        @Nullable Weighed weighed) {

    /** Of the crew that is there soonest. */
    public static Choice soonestThere(@Nullable Double distanceMetres, int openOrders, int candidates) {
        return new Choice(Basis.SOONEST_THERE, distanceMetres, openOrders, candidates, null, null, null);
    }

    /** Of the planner. */
    public static Choice planned(@Nullable Double distanceMetres, int openOrders, int candidates, Weighed weighed) {
        return new Choice(Basis.PLANNED, distanceMetres, openOrders, candidates, null, null, weighed);
    }

    /** Of a dispatcher. */
    public static Choice byDispatcher(
            @Nullable Double distanceMetres, int openOrders, String dispatcher, @Nullable String note) {
        return new Choice(Basis.DISPATCHER, distanceMetres, openOrders, 1, dispatcher, note, null);
    }

    /** Who chose, and how. */
    public enum Basis {
        /** Served the area, had the skill, was on shift and had room; there soonest, counting what it carried. */
        SOONEST_THERE,
        /** The same conditions; the plan of all their orders is best so. */
        PLANNED,
        DISPATCHER
    }
}
