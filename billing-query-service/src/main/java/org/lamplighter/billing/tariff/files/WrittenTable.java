package org.lamplighter.billing.tariff.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table of a tariff as it is written: in UTF-8, with the mark by which spreadsheets know it. */
final class WrittenTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(TariffColumns.ALL.toArray(String[]::new))
            .get();

    private final String tariffId;
    private final List<WrittenRow> rows = new ArrayList<>();

    WrittenTable(String tariffId) {
        this.tariffId = tariffId;
    }

    /** A row, to be filled. */
    static final class WrittenRow {

        private final Map<String, String> fields = new HashMap<>();

        /** What a column says; nothing where there is no value. */
        WrittenRow with(String column, @Nullable Object value) {
            if (value != null) {
                fields.put(column, value.toString());
            }
            return this;
        }
    }

    WrittenRow row(TariffItem item) {
        WrittenRow row = new WrittenRow().with(TariffColumns.TARIFF, tariffId).with(TariffColumns.ITEM, item.written());
        rows.add(row);
        return row;
    }

    String text() {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (WrittenRow row : rows) {
                printer.printRecord(TariffColumns.ALL.stream()
                        .map(column -> row.fields.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
