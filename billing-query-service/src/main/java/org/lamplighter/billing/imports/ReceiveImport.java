package org.lamplighter.billing.imports;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.RowSource;

/** Takes a file as it comes and keeps it; loading it is another's work. Never more than a chunk of it is in memory. */
public final class ReceiveImport {

    private final Aggregates<ImportRun> runs;
    private final Chunks chunks;
    private final ImportWorker worker;
    private final InstantSource clock;
    private final int chunkSize;

    ReceiveImport(Imports imports, ImportWorker worker, InstantSource clock, int chunkSize) {
        this.runs = imports.runs();
        this.chunks = imports.chunks();
        this.worker = worker;
        this.clock = clock;
        this.chunkSize = chunkSize;
    }

    /**
     * Takes the file. The same request again gets its first answer.
     *
     * @throws RejectedException when the file lacks a column
     */
    public Answer receive(
            IdempotentRequest request,
            String by,
            RowSource source,
            RowLoader loader,
            Function<Stored<ImportRun>, Answer> answer) {
        String id = request.idFor("I");
        if (runs.find(id).isPresent()) {
            source.skip(); // The request's fingerprint covers its whole body.
            return runs.create(id, request, Decision::unchanged, answer);
        }
        requireColumns(source, loader);
        Upload upload = new Upload(chunks.begin());
        boolean taken = false;
        try {
            source.forEach(upload::row, upload::unreadable);
            upload.flush();
            ImportRun run =
                    ImportRun.received(loader.kind(), by, upload.name, upload.rows, upload.number, clock.instant());
            Answer given = runs.create(id, request, () -> Decision.changed(run), answer);
            taken = runs.find(id).map(Stored::state).filter(run::isOfSameUpload).isPresent();
            worker.wake();
            return given;
        } finally {
            if (!taken) {
                chunks.drop(upload.name); // It broke off, or another instance took the same request first.
            }
        }
    }

    private static void requireColumns(RowSource source, RowLoader loader) {
        Set<String> missing = new TreeSet<>(loader.columns());
        missing.removeAll(source.columns());
        if (!missing.isEmpty()) {
            throw new RejectedException(Rejection.invalid("columns-missing", String.join(", ", missing)));
        }
    }

    private final class Upload {

        private final String name;
        private final List<Row> readable = new ArrayList<>();
        private final List<RejectedRow> unreadable = new ArrayList<>();
        private int number;
        private long rows;

        Upload(String name) {
            this.name = name;
        }

        void row(Row row) {
            readable.add(row);
            flushIfFull();
        }

        void unreadable(RejectedRow row) {
            unreadable.add(row);
            flushIfFull();
        }

        private void flushIfFull() {
            if (readable.size() + unreadable.size() == chunkSize) {
                flush();
            }
        }

        void flush() {
            Chunk chunk = new Chunk(readable, unreadable);
            if (chunk.size() > 0) {
                chunks.keep(name, number, chunk);
                number++;
                rows += chunk.size();
                readable.clear();
                unreadable.clear();
            }
        }
    }
}
