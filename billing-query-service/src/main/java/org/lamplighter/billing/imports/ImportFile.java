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

/**
 * Loads a file. Every row is idempotent, so a run that broke off is simply sent again; a run that ended answers the same
 * request with its first result.
 */
public final class ImportFile {

    /** Rows that are loaded together; what an import holds in memory. */
    private static final int BATCH = 500;

    private final Aggregates<ImportRun> runs;
    private final InstantSource clock;

    ImportFile(Aggregates<ImportRun> runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Runs the import.
     *
     * @throws RejectedException when the file lacks a column
     */
    public Answer run(
            IdempotentRequest request,
            String by,
            RowSource source,
            RowLoader loader,
            Function<Stored<ImportRun>, Answer> answer) {
        String id = request.idFor("I");
        if (runs.find(id).isPresent()) {
            source.skip(); // The request's fingerprint covers its whole body.
        }
        return runs.create(id, request, () -> Decision.changed(load(by, source, loader)), answer);
    }

    private ImportRun load(String by, RowSource source, RowLoader loader) {
        Set<String> missing = new TreeSet<>(loader.columns());
        missing.removeAll(source.columns());
        if (!missing.isEmpty()) {
            throw new RejectedException(Rejection.invalid("columns-missing", String.join(", ", missing)));
        }
        Tally tally = new Tally();
        List<Row> batch = new ArrayList<>(BATCH);
        source.forEach(
                row -> {
                    batch.add(row);
                    if (batch.size() == BATCH) {
                        loader.load(List.copyOf(batch), tally);
                        batch.clear();
                    }
                },
                unreadable -> tally.rejected(unreadable.line(), unreadable.code(), unreadable.reason()));
        loader.load(List.copyOf(batch), tally);
        return tally.finished(loader.kind(), by, clock.instant());
    }
}
