package org.lamplighter.dispatch.workorder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts and times for whoever watches the service. */
public interface Figures {

    /** An order went from one state (none when it was opened) to another. */
    void moved(@Nullable Phase from, Phase to);

    /** An order was given to a crew this long after it was opened. */
    void assignedAfter(Duration sinceOpened);

    /** Runs a new plan of a whole service area, seen while it runs and counted when it is done. */
    void planning(String areaCode, Runnable plan);
}
