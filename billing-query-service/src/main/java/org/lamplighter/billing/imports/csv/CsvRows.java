package org.lamplighter.billing.imports.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.lamplighter.billing.imports.RejectedRow;
import org.lamplighter.billing.imports.Row;
import org.lamplighter.billing.imports.RowSource;

/** A file of comma-separated values in UTF-8 (RFC 4180); the first line names the columns, lines from {@code #} are remarks. */
public final class CsvRows implements RowSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setAllowMissingColumnNames(true)
            .get();

    private final InputStream in;
    private final CSVParser parser;

    /** Reads the first line. */
    public CsvRows(InputStream in) {
        this.in = in;
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            parser = FORMAT.parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> columns() {
        return new TreeSet<>(parser.getHeaderNames());
    }

    @Override
    public void forEach(Consumer<Row> row, Consumer<RejectedRow> unreadable) {
        try {
            for (CSVRecord record : parser) {
                read(record, row, unreadable);
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException)) {
                throw e; // The sender left: the import breaks off, to be sent again.
            }
            // An unclosed quote swallows the rest of the file: there is no next row to go on with.
            unreadable.accept(new RejectedRow(
                    parser.getCurrentLineNumber(), "file-unreadable", "from here on the file is not comma-separated"));
            skip();
        }
    }

    @Override
    public void skip() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CSVRecord record, Consumer<Row> row, Consumer<RejectedRow> unreadable) {
        long line = parser.getCurrentLineNumber();
        List<String> names = parser.getHeaderNames();
        if (record.size() != names.size()) {
            unreadable.accept(new RejectedRow(
                    line, "fields-miscounted", "has " + record.size() + " fields, not " + names.size()));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String field = record.get(i).strip();
            if (!field.isEmpty()) {
                fields.put(names.get(i), field);
            }
        }
        row.accept(new Row(line, fields));
    }
}
