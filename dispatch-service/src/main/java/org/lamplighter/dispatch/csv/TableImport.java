package org.lamplighter.dispatch.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lamplighter.dispatch.csv.BadRow.Reason;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Loads a CSV table (UTF-8, header in line 1) as it streams in: rows are read one by one and stored in batches, rows that
 * cannot be loaded are listed and the rest goes on.
 *
 * @param <T> what one row becomes
 */
public final class TableImport<T> {

    private static final int BATCH = 500;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
    public ImportReport load(InputStream table) throws IOException {
        try (CSVParser parser = open(withoutMark(table))) {
            requireColumns(parser.getHeaderNames());
            loadRows(parser);
        }
        flush();
        return new ImportReport(rows, loaded, changed, rejected, rejectedRows);
    }

    private static CSVParser open(InputStream table) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try {
            return CSVParser.parse(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)), format);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Rejection.invalid("table-header-unreadable")); // a column twice or unnamed
        }
    }

    private void loadRows(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        while (true) {
            CSVRecord values;
            long line = parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    return;
                }
                values = records.next();
            } catch (UncheckedIOException | IllegalStateException e) {
                rows++;
                reject(line, new BadRow("", Reason.UNREADABLE_FROM_HERE)); // an open quote swallows all that follows
                return;
            }
            rows++;
            loadRow(values, line);
        }
    }

    private void loadRow(CSVRecord values, long line) {
        try {
            if (!values.isConsistent()) {
                throw new BadRow("", Reason.MALFORMED);
            }
            T item = reader.read(new Row(values));
            if (!seen.add(key.apply(item))) {
                throw new BadRow(columns.getFirst(), Reason.TWICE_IN_FILE);
            }
            batch.add(item);
        } catch (BadRow bad) {
            reject(line, bad);
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

    private void requireColumns(List<String> present) {
        List<String> missing =
                columns.stream().filter(column -> !present.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new RejectedException(Rejection.invalid("table-columns-missing", String.join(", ", missing)));
        }
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static InputStream withoutMark(InputStream table) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(table, BYTE_ORDER_MARK.length);
        byte[] start = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!java.util.Arrays.equals(start, BYTE_ORDER_MARK)) {
            bytes.unread(start);
        }
        return bytes;
    }
}
