package org.lamplighter.billing.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;

/**
 * The import of a file; its checkpoint is the number of the next chunk.
 *
 * @param kind the kind of file
 * @param by who sent it
 * @param upload names its chunks
 * @param rows rows of data in the file
 * @param chunks how many chunks it has
 * @param next the first chunk that is not counted yet, from 0
 * @param counts what became of the rows before it
 * @param open whether something is left to do
 * @param receivedAt when all of the file was here
 * @param finishedAt when it was loaded
 */
public record ImportRun(
        String kind,
        String by,
        String upload,
        long rows,
        int chunks,
        int next,
        RowCounts counts,
        boolean open,
        Instant receivedAt,
        @Nullable Instant finishedAt) {

    static ImportRun received(String kind, String by, String upload, long rows, int chunks, Instant at) {
        boolean open = chunks > 0;
        return new ImportRun(kind, by, upload, rows, chunks, 0, RowCounts.NONE, open, at, open ? null : at);
    }

    boolean isOfSameUpload(ImportRun other) {
        return upload.equals(other.upload);
    }

    /** The chunk was loaded; counted once, however often it is told. */
    Decision<ImportRun> loaded(int chunk, RowCounts more, Instant at) {
        if (chunk != next) {
            return Decision.unchanged();
        }
        boolean last = chunk == chunks - 1;
        return Decision.changed(new ImportRun(
                kind, by, upload, rows, chunks, next + 1, counts.plus(more), !last, receivedAt, last ? at : null));
    }
}
