package org.lamplighter.billing.imports;

import java.util.List;
import java.util.Set;
import org.lamplighter.kit.table.Row;

/** Loads rows of one kind of file. Loading a row again changes nothing. */
public interface RowLoader {

    /** The kind of file, for example {@code accounts}. */
    String kind();

    /** The columns that a file must have; others are ignored. */
    Set<String> columns();

    /**
     * What a row is about, in whatever it changes. Rows about the same are loaded together and in the order of the file;
     * others in any order and at once.
     */
    default String about(Row row) {
        return row.fields().getOrDefault("accountNumber", "");
    }

    /** Loads some rows that are about the same and tells of each what became of it. */
    void load(List<Row> rows, RowOutcomes outcomes);
}
