package org.lamplighter.billing.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of the rows of one file. */
final class Tally implements RowOutcomes {

    private long loaded;
    private long unchanged;
    private long rejectedRows;
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
        rejected(row.line(), code, reason);
    }

    void rejected(long line, String code, String reason) {
        rejectedRows++;
        if (rejected.size() < ImportRun.MOST_LISTED) {
            rejected.add(new RejectedRow(line, code, reason));
        }
    }

    ImportRun finished(String kind, String by, Instant at) {
        return new ImportRun(
                kind, by, loaded + unchanged + rejectedRows, loaded, unchanged, rejectedRows, rejected, at);
    }
}
