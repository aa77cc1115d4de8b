package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.lamplighter.kit.aggregate.Stored;

/** Open orders by what is due next: the crew's arrival until it is there, then the restoration. */
public interface OrdersDue {

    /** Orders of an area in one open state, the one due soonest first. */
    List<Stored<WorkOrder>> soonest(String areaCode, Phase phase, int atMost);

    /** Orders that rest until this moment or shorter, by id. */
    List<String> heldUntil(Instant by, int atMost);

    /** How many there are. */
    long count(String areaCode, Phase phase);
}
