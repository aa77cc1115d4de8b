package org.lamplighter.dispatch.board;

import java.util.List;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * A crew on the board.
 *
 * @param load the crew and the ids of what it carries
 * @param onShift whether it works now
 * @param queue the next orders of this area that it holds, in route order
 * @param elsewhere how many of what it holds is of other areas
 */
public record BoardCrew(CrewLoad load, boolean onShift, List<WorkOrder> queue, int elsewhere) {

    public BoardCrew {
        queue = List.copyOf(queue);
    }
}
