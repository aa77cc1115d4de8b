package org.lamplighter.kit.table;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
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

/** A file of comma-separated values in UTF-8 (RFC 4180); the first line names the columns, lines from {@code #} are remarks. */
public final class CsvRows implements RowSource {

    /** The code of what cannot be read from some line on. */
    public static final String UNREADABLE = "file-unreadable";

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
    private final Records records;
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
            records = new Records(text);
            parser = FORMAT.parse(records);
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
                records.begin();
                read(record, row, unreadable);
            }
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CSVException || e.getCause() instanceof EndlessRecord)) {
                throw e; // The sender left: the import breaks off, to be sent again.
            }
            // An unclosed quote swallows the rest of the file: there is no next row to go on with.
            unreadable.accept(new RejectedRow(
                    parser.getCurrentLineNumber(), UNREADABLE, "from here on the file is not comma-separated"));
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

    /** An open quote would otherwise take the rest of the file into memory. */
    private static final class EndlessRecord extends IOException {
        EndlessRecord() {
            super("a record does not end");
        }
    }

    private static final class Records extends FilterReader {
        private static final int LONGEST = 8 << 20;
        private int read;

        Records(Reader in) {
            super(in);
        }

        void begin() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] into, int offset, int most) throws IOException {
            int more = super.read(into, offset, most);
            read += Math.max(more, 0);
            if (read > LONGEST) {
                throw new EndlessRecord();
            }
            return more;
        }
    }
}
