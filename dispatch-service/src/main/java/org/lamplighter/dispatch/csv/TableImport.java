package org.lamplighter.dispatch.csv;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lamplighter.dispatch.csv.BadRow.Reason;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.table.CsvRows;
import org.lamplighter.kit.table.RejectedRow;

/**
 * Loads a CSV table (UTF-8, header in line 1) as it streams in: rows are read one by one and stored in batches, rows that
 * cannot be loaded are listed and the rest goes on.
 *
 * @param <T> what one row becomes
 */
public final class TableImport<T> {

    private static final int BATCH = 500;

    private final List<String> columns;
    private final Reader<T> reader;
    private final Function<T, String> key;
    private final ToLongFunction<List<T>> store;

    private final List<T> batch = new ArrayList<>(BATCH);
    private final Set<String> seen = new HashSet<>();
    private final List<ImportReport.Rejected> rejected = new ArrayList<>();
    private long rejectedRows;
    private long rows;
    private long loaded;
    private long changed;

    /** Reads one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws BadRow;
    }

    /**
     * An import, good for one table.
     *
     * @param columns columns that must be there
     * @param reader reads one row
     * @param key what makes a row this one and no other
     * @param store keeps a batch and tells how many rows were not there like this before
     */
    public TableImport(List<String> columns, Reader<T> reader, Function<T, String> key, ToLongFunction<List<T>> store) {
        this.columns = columns;
        this.reader = reader;
        this.key = key;
        this.store = store;
    }

    /**
     * Loads the table.
     *
     * @throws RejectedException when columns are missing: then nothing was loaded
     */
    public ImportReport load(InputStream table) {
        CsvRows source = open(table);
        requireColumns(source.columns());
        source.forEach(this::loadRow, unreadable -> {
            rows++;
            reject(unreadable.line(), new BadRow("", reason(unreadable)));
        });
        flush();
        return new ImportReport(rows, loaded, changed, rejected, rejectedRows);
    }

    /** Loads rows that were read elsewhere; what a row lacks is told of each. */
    public ImportReport load(Iterable<org.lamplighter.kit.table.Row> source) {
        source.forEach(this::loadRow);
        flush();
        return new ImportReport(rows, loaded, changed, rejected, rejectedRows);
    }

    private static CsvRows open(InputStream table) {
        try {
            return new CsvRows(table);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Rejection.invalid("table-header-unreadable")); // a column twice or unnamed
        }
    }

    private static Reason reason(RejectedRow row) {
        return row.code().equals(CsvRows.UNREADABLE) ? Reason.UNREADABLE_FROM_HERE : Reason.MALFORMED;
    }

    private void loadRow(org.lamplighter.kit.table.Row values) {
        rows++;
        try {
            T item = reader.read(new Row(values));
            if (!seen.add(key.apply(item))) {
                throw new BadRow(columns.getFirst(), Reason.TWICE_IN_FILE);
            }
            batch.add(item);
        } catch (BadRow bad) {
            reject(values.line(), bad);
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            changed += store.applyAsLong(List.copyOf(batch));
            loaded += batch.size();
            batch.clear();
        }
    }

    private void reject(long line, BadRow bad) {
        rejectedRows++;
        if (rejected.size() < ImportReport.MOST_LISTED) {
            rejected.add(new ImportReport.Rejected(line, bad.column(), bad.reason()));
        }
    }

    private void requireColumns(Set<String> present) {
        List<String> missing =
                columns.stream().filter(column -> !present.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(Rejection.invalid("table-columns-missing", String.join(", ", missing)));
        }
    }
}
