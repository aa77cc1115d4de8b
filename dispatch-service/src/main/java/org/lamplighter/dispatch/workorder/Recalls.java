package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.lamplighter.kit.aggregate.Stored;

/** Orders that were called off while crews had them. */
public interface Recalls {

    /** Orders about which this crew has not said whether it did the work. */
    List<Stored<WorkOrder>> asking(String crewId, int atMost);

    /** Orders whose crews' time to tell is over by then, by id. */
    List<String> silentUntil(Instant by, int atMost);
}
