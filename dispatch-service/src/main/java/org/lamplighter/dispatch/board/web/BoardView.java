package org.lamplighter.dispatch.board.web;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.dispatch.board.Board;
import org.lamplighter.dispatch.workorder.Phase;

/**
 * The board of one service area.
 *
 * @param at when it was read; what is left of limits is as of then
 * @param totals how many there are of each, shown or not
 * @param orders open orders, the one due soonest first
 * @param crews crews that serve the area
 * @param outages open outages, newest first
 */
record BoardView(
        String area, Instant at, Totals totals, List<OrderRow> orders, List<CrewRow> crews, List<OutageRow> outages) {

    /**
     * How many there are.
     *
     * @param orders open orders
     * @param ordersByState open orders by state
     * @param ordersShown how many of them are shown: those due soonest
     * @param affectedAccounts accounts without supply by the outages shown, each counted once
     */
    record Totals(
            long orders,
            Map<Phase, Long> ordersByState,
            int ordersShown,
            int crews,
            int crewsShown,
            long outages,
            int outagesShown,
            long affectedAccounts) {

        static Totals of(Board board) {
            return new Totals(
                    board.ordersInAll(),
                    new EnumMap<>(board.ordersByState()),
                    board.orders().size(),
                    board.crewsInAll(),
                    board.crews().size(),
                    board.outagesInAll(),
                    board.outages().size(),
                    board.affectedAccounts());
        }
    }

    static BoardView of(Board board, Instant now) {
        return new BoardView(
                board.areaCode(),
                now,
                Totals.of(board),
                board.orders().stream().map(row -> OrderRow.of(row, now)).toList(),
                board.crews().stream().map(CrewRow::of).toList(),
                board.outages().stream().map(OutageRow::of).toList());
    }
}
