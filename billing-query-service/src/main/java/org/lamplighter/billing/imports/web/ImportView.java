package org.lamplighter.billing.imports.web;

import java.time.Instant;
import java.util.List;
import org.lamplighter.billing.imports.ImportRun;
import org.lamplighter.billing.imports.RejectedRow;
import org.lamplighter.kit.aggregate.Stored;

/**
 * What became of a file.
 *
 * @param importId names the run
 * @param rows rows of data
 * @param loaded rows that changed something
 * @param unchanged rows that said what was so already
 * @param rejectedRows rows left out
 * @param rejected the first thousand of them
 * @param finishedAt when it ended
 */
public record ImportView(
        String importId,
        long rows,
        long loaded,
        long unchanged,
        long rejectedRows,
        List<RejectedRow> rejected,
        Instant finishedAt) {

    public static ImportView of(Stored<ImportRun> run) {
        ImportRun state = run.state();
        return new ImportView(
                run.id(),
                state.rows(),
                state.loaded(),
                state.unchanged(),
                state.rejectedRows(),
                state.rejected(),
                state.finishedAt());
    }
}
