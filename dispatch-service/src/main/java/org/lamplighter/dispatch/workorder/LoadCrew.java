package org.lamplighter.dispatch.workorder;

/** What follows when a crew has an order that was not given to it through its load. */
@FunctionalInterface
public interface LoadCrew {

    /** The crew has this order. */
    void loaded(String crewId, String workOrderId);
}
