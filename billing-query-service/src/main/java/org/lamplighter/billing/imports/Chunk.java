package org.lamplighter.billing.imports;

import java.util.List;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;

/**
 * Some rows of a file, in its order.
 *
 * @param rows those that could be read
 * @param unreadable those that could not
 */
public record Chunk(List<Row> rows, List<RejectedRow> unreadable) {

    public Chunk {
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    int size() {
        return rows.size() + unreadable.size();
    }
}
