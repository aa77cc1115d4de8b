package org.lamplighter.billing.tariff.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.tariff.TariffRowsException;
import org.lamplighter.kit.table.CsvRows;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/**
 * Tariffs as a table (CSV), a row for each price, limit and fact; any number of tariffs, whose rows may stand in any order but
 * for those of seasons, hours and parts, which are kept in theirs.
 */
final class TariffTable {

    private static final Set<String> COLUMNS = Set.of(TariffColumns.TARIFF, TariffColumns.ITEM, "value");

    private final Map<String, TariffDraft> drafts = new LinkedHashMap<>();
    private final List<RejectedRow> wrong = new ArrayList<>();

    /** Tariffs of which a row is wrong; what seems to lack in them may stand in it. */
    private final Set<String> spoilt = new HashSet<>();

    /** Whether there are rows of which nobody knows whose they are. */
    private boolean unread;

    private TariffTable() {}

    /**
     * Reads it whole.
     *
     * @throws IllegalArgumentException when it lacks a column
     * @throws TariffRowsException when rows are wrong; it has every one of them
     */
    static List<Tariff> read(String text) {
        CsvRows rows = new CsvRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Set<String> missing = new TreeSet<>(COLUMNS);
        missing.removeAll(rows.columns());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "neither JSON nor a table with the columns " + String.join(", ", missing));
        }
        TariffTable table = new TariffTable();
        rows.forEach(table::add, table::unreadable);
        return table.tariffs();
    }

    private void add(Row row) {
        if (row.fields().isEmpty()) {
            return; // Spreadsheets leave rows of commas behind.
        }
        try {
            TariffItem item = row.read(TariffColumns.ITEM, TariffItem::of);
            item.check(row);
            draft(row).add(item, row);
        } catch (UnreadableRowException e) {
            wrong.add(new RejectedRow(row.line(), "field-invalid", e.explained()));
            spoilt.add(row.fields().getOrDefault(TariffColumns.TARIFF, ""));
        }
    }

    private void unreadable(RejectedRow row) {
        wrong.add(row);
        unread = true;
    }

    private TariffDraft draft(Row row) {
        String id = row.read(TariffColumns.TARIFF, text -> text);
        return drafts.computeIfAbsent(id, each -> new TariffDraft(each, row.line()));
    }

    /** Those without wrong rows are looked at as a whole even where others have some: all that is wrong is told at once. */
    private List<Tariff> tariffs() {
        List<Tariff> tariffs = new ArrayList<>();
        drafts.values().stream()
                .filter(draft -> !unread && !spoilt.contains(draft.id()))
                .forEach(draft -> tariff(draft).ifPresent(tariffs::add));
        if (!wrong.isEmpty()) {
            throw new TariffRowsException(wrong);
        }
        return tariffs;
    }

    private Optional<Tariff> tariff(TariffDraft draft) {
        try {
            TariffFile file = draft.file();
            return Optional.of(file.tariff(file.tariffs().getFirst()));
        } catch (IllegalArgumentException e) {
            wrong.add(new RejectedRow(draft.line(), "tariff-invalid", draft.id() + ": " + e.getMessage()));
            return Optional.empty();
        }
    }
}
