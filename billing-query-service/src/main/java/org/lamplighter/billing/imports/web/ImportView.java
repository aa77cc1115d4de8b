package org.lamplighter.billing.imports.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.ImportRun;
import org.lamplighter.billing.imports.RowCounts;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.table.RejectedRow;

/**
 * How far an import is.
 *
 * @param importId names it
 * @param kind the kind of file
 * @param state whether something is left to do
 * @param rows rows of data in the file
 * @param done rows whose fate is known
 * @param loaded rows that changed something
 * @param unchanged rows that said what was so already
 * @param rejectedRows rows left out
 * @param rejected the first thousand of them; all are at {@code …/rejected-rows}
 * @param receivedAt when all of the file was here
 * @param finishedAt when it ended
 */
public record ImportView(
        String importId,
        String kind,
        State state,
        long rows,
        long done,
        long loaded,
        long unchanged,
        long rejectedRows,
        List<RejectedRow> rejected,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    /** Whether something is left to do. */
    public enum State {
        LOADING,
        FINISHED
    }

    static ImportView of(Stored<ImportRun> stored, List<RejectedRow> rejected) {
        ImportRun run = stored.state();
        RowCounts counts = run.counts();
        return new ImportView(
                stored.id(),
                run.kind(),
                run.open() ? State.LOADING : State.FINISHED,
                run.rows(),
                counts.rows(),
                counts.loaded(),
                counts.unchanged(),
                counts.rejected(),
                rejected,
                run.receivedAt(),
                run.finishedAt());
    }
}
