package org.lamplighter.dispatch.board;

import java.util.List;
import java.util.Map;
import org.lamplighter.dispatch.workorder.Phase;

/**
 * What a dispatcher sees of a service area. Nothing in it depends on the time of looking but crews' shifts, so that two boards
 * are equal as long as nothing happened.
 *
 * @param areaCode the service area
 * @param orders open orders, the one due soonest first: what is overdue longest comes first
 * @param ordersByState how many open orders there are in each state, shown or not
 * @param crews crews that serve the area, by id
 * @param crewsInAll how many there are, shown or not
 * @param outages open outages, newest first
 * @param outagesInAll how many there are, shown or not
 * @param affectedAccounts accounts without supply by the outages shown, each counted once
 */
public record Board(
        String areaCode,
        List<BoardOrder> orders,
        Map<Phase, Long> ordersByState,
        List<BoardCrew> crews,
        int crewsInAll,
        List<BoardOutage> outages,
        long outagesInAll,
        long affectedAccounts) {

    public Board {
        orders = List.copyOf(orders);
        ordersByState = Map.copyOf(ordersByState);
        crews = List.copyOf(crews);
        outages = List.copyOf(outages);
    }

    public long ordersInAll() {
        return ordersByState.values().stream().mapToLong(Long::longValue).sum();
    }
}
