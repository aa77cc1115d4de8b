package org.lamplighter.billing.tariff.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.FreeAllowance;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.PartMonth;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** What a tariff of a table says once: a row each. */
final class TariffFacts {

    private static final List<TariffItem> NEEDED = List.of(
            TariffItem.REGION,
            TariffItem.REGION_NAME,
            TariffItem.CLASS,
            TariffItem.NAME,
            TariffItem.HOLDS,
            TariffItem.SOURCE);

    private final Map<TariffItem, Row> rows = new EnumMap<>(TariffItem.class);

    /**
     * Takes a row.
     *
     * @throws UnreadableRowException when it cannot be read, or there is one already
     */
    void add(TariffItem item, Row row) {
        Row before = rows.put(item, row);
        if (before != null) {
            throw new UnreadableRowException(TariffColumns.ITEM, "is told in line " + before.line() + ", too");
        }
        switch (item) {
            case HOLDS -> checkDays(row);
            case FREE -> free(row);
            default -> {} // its value was looked at
        }
    }

    private static void checkDays(Row row) {
        LocalDate from = row.read("from", TariffColumns::day);
        LocalDate to = row.readIfThere("to", TariffColumns::day);
        if (to != null && to.isBefore(from)) {
            throw new UnreadableRowException("to", "is before from");
        }
    }

    /** Of the rows that every tariff has, those that have not come. */
    List<String> missing() {
        return new ArrayList<>(NEEDED.stream()
                .filter(item -> !rows.containsKey(item))
                .map(TariffItem::written)
                .toList());
    }

    <T> T value(TariffItem item, Function<String, T> form) {
        return row(item).read("value", form);
    }

    <T> @Nullable T valueIfThere(TariffItem item, Function<String, T> form) {
        Row row = rows.get(item);
        return row == null ? null : row.read("value", form);
    }

    String text(TariffItem item) {
        return value(item, text -> text);
    }

    LocalizedText name(TariffItem item) {
        return new LocalizedText(text(item), row(item).read("english", text -> text));
    }

    LocalDate firstDay() {
        return row(TariffItem.HOLDS).read("from", TariffColumns::day);
    }

    @Nullable
    LocalDate lastDay() {
        return row(TariffItem.HOLDS).readIfThere("to", TariffColumns::day);
    }

    TariffFile.@Nullable AllowanceEntry free() {
        Row row = rows.get(TariffItem.FREE);
        return row == null ? null : free(row);
    }

    private static TariffFile.AllowanceEntry free(Row row) {
        return new TariffFile.AllowanceEntry(
                row.read("value", Figure::of),
                row.read("kind", FreeAllowance.Form::valueOf),
                row.read("from", TariffColumns::day));
    }

    TariffFile.ChargesEntry charges(List<TariffFile.ComponentEntry> parts) {
        Boolean bear = valueIfThere(TariffItem.FUNDS_BEAR_POWER_FACTOR, TariffColumns::yesOrNo);
        PartMonth partMonth = valueIfThere(TariffItem.PART_MONTH, PartMonth::valueOf);
        return new TariffFile.ChargesEntry(
                valueIfThere(TariffItem.DEMAND, Figure::of),
                valueIfThere(TariffItem.CAPACITY, Figure::of),
                valueIfThere(TariffItem.MONTHLY, Figure::of),
                parts,
                partMonth == null ? PartMonth.CALENDAR_DAYS : partMonth,
                bear != null && bear);
    }

    private Row row(TariffItem item) {
        Row row = rows.get(item);
        if (row == null) {
            throw new IllegalStateException(item + " is missing and was not missed");
        }
        return row;
    }
}
