package org.lamplighter.dispatch.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.figures.Stage;

/** Figures as a table (RFC 4180), one row per group. No cell is text that a person typed. */
final class FiguresTable {

    private static final String LINE = "\r\n";
    private static final String HEAD = "by,code,orders,"
            + "assign_count,assign_median_min,assign_p90_min,assign_in_time_percent,"
            + "accept_count,accept_median_min,accept_p90_min,accept_in_time_percent,"
            + "arrive_count,arrive_median_min,arrive_p90_min,arrive_in_time_percent,"
            + "restore_count,restore_median_min,restore_p90_min,restore_in_time_percent,"
            + "accounts,interrupted,customer_seconds,saidi_min,saifi,caidi_min";

    private FiguresTable() {}

    static String of(FiguresView figures) {
        return HEAD
                + LINE
                + figures.groups().stream()
                        .map(group -> row(figures.by(), group) + LINE)
                        .collect(Collectors.joining());
    }

    private static String row(String by, FiguresView.GroupView group) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(by, group.code(), group.orders()));
        for (Stage stage : Stage.values()) {
            FiguresView.SpreadView spread =
                    Objects.requireNonNull(group.minutesTo().get(stage));
            cells.add(spread.count());
            cells.add(spread.median());
            cells.add(spread.p90());
            cells.add(spread.inTimePercent());
        }
        FiguresView.ReliabilityView supply = group.reliability();
        cells.add(supply == null ? null : supply.accounts());
        cells.add(supply == null ? null : supply.interrupted());
        cells.add(supply == null ? null : supply.customerSeconds());
        cells.add(supply == null ? null : supply.saidiMinutes());
        cells.add(supply == null ? null : supply.saifi());
        cells.add(supply == null ? null : supply.caidiMinutes());
        return cells.stream()
                .map(cell -> cell == null ? "" : quoted(cell.toString()))
                .collect(Collectors.joining(","));
    }

    /** Codes come from loaded tables: a comma in one must not move the cells, nor a formula be one. */
    private static String quoted(String cell) {
        String safe = cell.matches("^[=+@\\t\\r-](?![0-9.]).*") ? "'" + cell : cell;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
