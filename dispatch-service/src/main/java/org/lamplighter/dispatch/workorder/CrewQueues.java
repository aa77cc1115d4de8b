package org.lamplighter.dispatch.workorder;

import java.util.Collection;
import java.util.List;
import org.lamplighter.kit.aggregate.Stored;

/** What crews have before them. */
public interface CrewQueues {

    /** Orders that these crews hold and have not completed, in no order. */
    List<Stored<WorkOrder>> heldBy(Collection<String> crewIds, int atMost);
}
