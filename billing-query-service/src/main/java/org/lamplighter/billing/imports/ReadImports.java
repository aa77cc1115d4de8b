package org.lamplighter.billing.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.table.RejectedRow;

/** Tells how far imports are. */
public final class ReadImports {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Imports imports;
    private final InstantSource clock;

    ReadImports(Imports imports, InstantSource clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * An import as it is now.
     *
     * @throws RejectedException not found, when there is none
     */
    public Stored<ImportRun> one(String id) {
        return imports.runs().find(id).orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    /** The import when it has ended, or as it is when the time is up. */
    public Stored<ImportRun> await(String id, Duration patience) {
        Instant until = clock.instant().plus(patience);
        Stored<ImportRun> run = one(id);
        while (run.state().open() && clock.instant().isBefore(until)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            run = one(id);
        }
        return run;
    }

    /** Rows left out so far, by line. */
    public List<RejectedRow> rejected(ImportRun run, long afterLine, int limit) {
        return run.counts().rejected() == 0 ? List.of() : imports.chunks().rejected(run.upload(), afterLine, limit);
    }
}
