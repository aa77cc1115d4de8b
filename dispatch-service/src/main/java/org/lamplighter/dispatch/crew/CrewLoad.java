package org.lamplighter.dispatch.crew;

import java.util.Set;

/**
 * A crew and what it carries.
 *
 * @param crew the crew
 * @param orders the orders it holds and has not completed, by id
 * @param attendance what it said of its being there
 */
public record CrewLoad(Crew crew, Set<String> orders, Attendance attendance) {

    public CrewLoad {
        orders = Set.copyOf(orders);
    }

    /** A crew that said nothing of its being there. */
    public CrewLoad(Crew crew, Set<String> orders) {
        this(crew, orders, Attendance.NONE);
    }

    /** How many it carries. */
    public int openOrders() {
        return orders.size();
    }
}
