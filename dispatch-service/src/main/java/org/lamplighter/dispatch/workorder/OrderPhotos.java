package org.lamplighter.dispatch.workorder;

import java.util.Collection;

/** Photographs as an order sees them. */
@FunctionalInterface
public interface OrderPhotos {

    /** Whether all of these were taken for this order. */
    boolean belongTo(String workOrderId, Collection<String> photoIds);
}
