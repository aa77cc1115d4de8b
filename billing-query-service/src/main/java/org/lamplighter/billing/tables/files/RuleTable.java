package org.lamplighter.billing.tables.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lamplighter.kit.table.CsvRows;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;
import org.springframework.core.io.Resource;

/** A table of dated rules (CSV, UTF-8, remarks from {@code #}): each row says from when it holds and where it comes from. */
public final class RuleTable {

    private RuleTable() {}

    /**
     * Reads every row.
     *
     * @throws IllegalStateException when one cannot be read; it names file and line
     */
    public static <T> List<T> read(Resource file, Function<Row, T> form) {
        List<T> rules = new ArrayList<>();
        try (InputStream in = file.getInputStream()) {
            CsvRows rows = new CsvRows(in);
            rows.forEach(row -> rules.add(rule(file, row, form)), unreadable -> {
                throw new IllegalStateException(
                        "%s, line %d: cannot be read".formatted(file.getDescription(), unreadable.line()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getDescription(), e);
        }
        return rules;
    }

    private static <T> T rule(Resource file, Row row, Function<Row, T> form) {
        try {
            return form.apply(row);
        } catch (UnreadableRowException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s, line %d: %s".formatted(file.getDescription(), row.line(), e.getMessage()), e);
        }
    }
}
