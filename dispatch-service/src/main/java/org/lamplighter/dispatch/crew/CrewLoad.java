package org.lamplighter.dispatch.crew;

import java.util.Set;

/**
 * A crew and what it carries.
 *
 * @param crew the crew
 * @param orders the orders it holds and has not completed, by id
 */
public record CrewLoad(Crew crew, Set<String> orders) {

    public CrewLoad {
        orders = Set.copyOf(orders);
    }

    /** How many it carries. */
    public int openOrders() {
        return orders.size();
    }

    public boolean hasRoom() {
        Integer most = crew.mostOrders();
        return most == null || openOrders() < most;
    }
}
