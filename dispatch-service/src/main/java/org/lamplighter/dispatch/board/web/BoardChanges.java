package org.lamplighter.dispatch.board.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamplighter.dispatch.board.Board;
import org.lamplighter.dispatch.board.BoardCrew;
import org.lamplighter.dispatch.board.BoardOrder;
import org.lamplighter.dispatch.board.BoardOutage;

/**
 * What became different on a board.
 *
 * @param orders rows that are new or changed; where they stand follows from their limits
 * @param gone ids of rows that are shown no longer
 */
record BoardChanges(
        String area,
        Instant at,
        BoardView.Totals totals,
        List<OrderRow> orders,
        List<CrewRow> crews,
        List<OutageRow> outages,
        Gone gone) {

    /** Ids of what is shown no longer. */
    record Gone(List<String> orders, List<String> crews, List<String> outages) {}

    static BoardChanges between(Board before, Board after, Instant now) {
        Function<BoardCrew, String> crewId = row -> row.load().crew().crewId();
        Function<BoardOutage, String> outageId = row -> row.outage().outageId();
        return new BoardChanges(
                after.areaCode(),
                now,
                BoardView.Totals.of(after),
                changed(before.orders(), after.orders(), BoardOrder::workOrderId).stream()
                        .map(row -> OrderRow.of(row, now))
                        .toList(),
                changed(before.crews(), after.crews(), crewId).stream()
                        .map(CrewRow::of)
                        .toList(),
                changed(before.outages(), after.outages(), outageId).stream()
                        .map(OutageRow::of)
                        .toList(),
                new Gone(
                        gone(before.orders(), after.orders(), BoardOrder::workOrderId),
                        gone(before.crews(), after.crews(), crewId),
                        gone(before.outages(), after.outages(), outageId)));
    }

    private static <R> List<R> changed(List<R> before, List<R> after, Function<R, String> id) {
        Map<String, R> known = before.stream().collect(Collectors.toMap(id, row -> row));
        return after.stream()
                .filter(row -> !row.equals(known.get(id.apply(row))))
                .toList();
    }

    private static <R> List<String> gone(List<R> before, List<R> after, Function<R, String> id) {
        Map<String, R> there = after.stream().collect(Collectors.toMap(id, row -> row));
        return before.stream()
                .map(id)
                .filter(known -> !there.containsKey(known))
                .toList();
    }
}
