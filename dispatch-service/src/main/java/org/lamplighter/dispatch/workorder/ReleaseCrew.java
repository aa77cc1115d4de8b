package org.lamplighter.dispatch.workorder;

/** What follows when a crew no longer holds an order. */
@FunctionalInterface
public interface ReleaseCrew {

    /** The crew is rid of an order: completed, given back or handed to another crew. */
    void released(String crewId, String workOrderId);
}
