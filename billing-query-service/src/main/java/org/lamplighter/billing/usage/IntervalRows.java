package org.lamplighter.billing.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.usage.IntervalVerdict.Kept;
import org.lamplighter.billing.usage.IntervalVerdict.LeftOut;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Loads intervals, however many a row tells. A row of which one is left out is listed; the others of it are kept. */
public final class IntervalRows implements RowLoader {

    private final RowForm form;
    private final StoreIntervals store;

    IntervalRows(RowForm form, StoreIntervals store) {
        this.form = form;
        this.store = store;
    }

    private record Entry(Row row, RowForm.Told told) {}

    @Override
    public String kind() {
        return form.kind();
    }

    @Override
    public Set<String> columns() {
        return form.columns();
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        Map<String, List<Entry>> byAccount = new TreeMap<>();
        for (Row row : rows) {
            try {
                AccountNumber account = row.read("accountNumber", AccountNumber::new);
                byAccount
                        .computeIfAbsent(account.value(), a -> new ArrayList<>())
                        .add(new Entry(row, form.told(row)));
            } catch (UnreadableRowException e) {
                outcomes.rejected(row, "field-invalid", e.explained());
            }
        }
        byAccount.forEach((account, entries) -> load(new AccountNumber(account), entries, outcomes));
    }

    private void load(AccountNumber account, List<Entry> entries, RowOutcomes outcomes) {
        List<IntervalVerdict> verdicts = store.store(
                account,
                entries.stream()
                        .flatMap(entry -> entry.told().intervals().stream())
                        .toList(),
                entries.stream()
                        .flatMap(entry -> entry.told().negative().stream())
                        .toList());
        int next = 0;
        for (Entry entry : entries) {
            int end = next + entry.told().intervals().size();
            tell(entry, verdicts.subList(next, end), outcomes);
            next = end;
        }
    }

    private static void tell(Entry entry, List<IntervalVerdict> verdicts, RowOutcomes outcomes) {
        Row row = entry.row();
        for (IntervalVerdict verdict : verdicts) {
            if (verdict instanceof LeftOut left) {
                outcomes.rejected(row, left.code(), left.reason());
                return;
            }
        }
        if (!entry.told().negative().isEmpty()) {
            outcomes.rejected(row, "interval-negative", "an energy is below zero; what else the row tells is kept");
            return;
        }
        if (verdicts.stream().anyMatch(Kept.class::isInstance)) {
            outcomes.loaded(row);
        } else {
            outcomes.unchanged(row);
        }
    }
}
