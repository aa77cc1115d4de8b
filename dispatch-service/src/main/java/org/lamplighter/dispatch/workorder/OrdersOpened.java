package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;

/** Orders by when they were opened. */
public interface OrdersOpened {

    /** Orders of an area that were opened from one moment until before another, oldest first. */
    List<WorkOrder> openedBetween(String areaCode, Instant from, Instant until, int atMost);
}
