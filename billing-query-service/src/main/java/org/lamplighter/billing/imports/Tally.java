package org.lamplighter.billing.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;

/** Counts what became of rows. */
final class Tally implements RowOutcomes {

    private long loaded;
    private long unchanged;
    private final List<RejectedRow> rejected = new ArrayList<>();

    @Override
    public void loaded(Row row) {
        loaded++;
    }

    @Override
    public void unchanged(Row row) {
        unchanged++;
    }

    @Override
    public void rejected(Row row, String code, String reason) {
        rejected.add(new RejectedRow(row.line(), code, reason));
    }

    Tally plus(Tally other) {
        Tally sum = new Tally();
        for (Tally each : List.of(this, other)) {
            sum.loaded += each.loaded;
            sum.unchanged += each.unchanged;
            sum.rejected.addAll(each.rejected);
        }
        return sum;
    }

    /** With the rows that could not even be read. */
    Outcome outcome(List<RejectedRow> unreadable) {
        List<RejectedRow> all = new ArrayList<>(rejected);
        all.addAll(unreadable);
        all.sort(Comparator.comparingLong(RejectedRow::line));
        return new Outcome(new RowCounts(loaded, unchanged, all.size()), all);
    }
}
