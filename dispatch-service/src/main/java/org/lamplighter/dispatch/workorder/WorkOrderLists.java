package org.lamplighter.dispatch.workorder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;

/** Lists of work orders; newest first unless said. */
public interface WorkOrderLists {

    /** Orders a crew holds, then (unless only open ones are asked for) those it completed. */
    Page<Stored<WorkOrder>> ofCrew(String crewId, boolean openOnly, PageRequest page);

    /** Orders of these service areas, in this state if one is named. */
    Page<Stored<WorkOrder>> ofAreas(Set<String> areas, Optional<Phase> phase, PageRequest page);

    /** Service areas that have orders without a crew. */
    List<String> areasWithPending();

    /**
     * Orders of an area without a crew, oldest first.
     *
     * @param after list key of the last one seen; empty for the first
     */
    List<Stored<WorkOrder>> pending(String areaCode, String after, int atMost);

    /** The orders a crew holds, by id. */
    Set<String> heldBy(String crewId);
}
