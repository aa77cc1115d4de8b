package org.lamplighter.billing.imports;

import java.time.Instant;
import java.util.List;

/**
 * One import of a file, finished.
 *
 * @param kind the kind of file
 * @param by who sent it
 * @param rows rows of data in the file
 * @param loaded rows that changed something
 * @param unchanged rows that said what was so already
 * @param rejectedRows rows left out
 * @param rejected the first of them
 * @param finishedAt when it ended
 */
public record ImportRun(
        String kind,
        String by,
        long rows,
        long loaded,
        long unchanged,
        long rejectedRows,
        List<RejectedRow> rejected,
        Instant finishedAt) {

    /** So many rejected rows are listed; the document stays small. */
    static final int MOST_LISTED = 1000;

    public ImportRun {
        rejected = List.copyOf(rejected);
    }
}
