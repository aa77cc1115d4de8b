package org.lamplighter.billing.imports.mongo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.Chunk;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chunk as text: the columns once, then a row's cells in their order.
 *
 * @param columns names of the cells
 * @param lines where each row stands in the file
 * @param cells each row's cells; null where it has none
 * @param unreadable rows that could not be read
 */
record ChunkRows(
        List<String> columns, List<Long> lines, List<List<@Nullable String>> cells, List<RejectedRow> unreadable) {

    private static final JsonMapper JSON = new JsonMapper();

    static String write(Chunk chunk) {
        TreeSet<String> names = new TreeSet<>();
        chunk.rows().forEach(row -> names.addAll(row.fields().keySet()));
        List<String> columns = List.copyOf(names);
        List<List<@Nullable String>> cells = new ArrayList<>();
        for (Row row : chunk.rows()) {
            List<@Nullable String> ofRow = new ArrayList<>();
            columns.forEach(column -> ofRow.add(row.fields().get(column)));
            cells.add(ofRow);
        }
        return JSON.writeValueAsString(
                new ChunkRows(columns, chunk.rows().stream().map(Row::line).toList(), cells, chunk.unreadable()));
    }

    static Chunk read(String text) {
        ChunkRows kept = JSON.readValue(text, ChunkRows.class);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < kept.lines.size(); i++) {
            rows.add(new Row(kept.lines.get(i), kept.fields(kept.cells.get(i))));
        }
        return new Chunk(rows, kept.unreadable);
    }

    private Map<String, String> fields(List<@Nullable String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.get(i);
            if (cell != null) {
                fields.put(columns.get(i), cell);
            }
        }
        return fields;
    }
}
