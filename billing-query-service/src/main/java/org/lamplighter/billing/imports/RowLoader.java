package org.lamplighter.billing.imports;

import java.util.List;
import java.util.Set;

/** Loads rows of one kind of file. */
public interface RowLoader {

    /** The kind of file, for example {@code accounts}. */
    String kind();

    /** The columns that a file must have; others are ignored. */
    Set<String> columns();

    /** Loads some rows, in the order of the file, and tells of each what became of it. */
    void load(List<Row> rows, RowOutcomes outcomes);
}
