package org.lamplighter.billing.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.table.Row;

/** Loads one record that came by itself, by the rules of a file's row. */
public final class LoadRecord {

    private LoadRecord() {}

    /**
     * Loads it; loading it again changes nothing.
     *
     * @param fields by column; absent ones are null
     * @throws RecordRejectedException when a file's row would have been left out
     */
    public static void load(RowLoader loader, Map<String, @Nullable String> fields) {
        Map<String, String> told = new HashMap<>();
        fields.forEach((column, text) -> {
            if (text != null) {
                told.put(column, text);
            }
        });
        loader.load(List.of(new Row(1, told)), new RowOutcomes() {
            @Override
            public void loaded(Row row) {}

            @Override
            public void unchanged(Row row) {}

            @Override
            public void rejected(Row row, String code, String reason) {
                throw new RecordRejectedException(code, reason);
            }
        });
    }
}
