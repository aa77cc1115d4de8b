package org.lamplighter.kit.table;

import java.util.Set;
import java.util.function.Consumer;

/** A file being read, row by row; it never lies in memory whole. */
public interface RowSource {

    /** The columns its first line names. */
    Set<String> columns();

    /**
     * Reads to the end.
     *
     * @param row takes each row that can be read
     * @param unreadable takes the line of each that cannot
     */
    void forEach(Consumer<Row> row, Consumer<RejectedRow> unreadable);

    /** Reads to the end without looking. */
    void skip();
}
