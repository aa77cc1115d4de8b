package org.lamplighter.dispatch.memory;

import java.time.Clock;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.CommandRules;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;

/** The use case of phones' commands over whatever is in memory. */
public final class Commands {

    private Commands() {}

    public static HearCommands of(Aggregates<WorkOrder> orders, Crews crews, Figures figures, Clock clock) {
        return new HearCommands(
                orders, new CommandRules(Orders.RULES), (order, photos) -> true, moves(crews, figures), clock);
    }

    public static CrewMoves moves(Crews crews, Figures figures) {
        return new CrewMoves(crews::unload, crews::load, figures);
    }
}
