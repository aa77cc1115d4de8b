package org.lamplighter.billing.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamplighter.kit.lease.Leases;

/**
 * Loads what was received, a chunk at a time. Whatever dies at whatever write, the next one goes on to the same end:
 *
 * <pre>
 *  lease → rows of chunk n → outcome of chunk n, once → checkpoint n + 1
 *          └ each idempotent  └ the first one said stands  └ counts chunk n only if it is next
 * </pre>
 */
final class LoadImports {

    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int AT_A_TIME = 20;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Imports imports;
    private final Leases leases;
    private final LoadChunk loadChunk;
    private final Map<String, RowLoader> loaders;
    private final BiConsumer<String, RowCounts> meter;
    private final InstantSource clock;

    /**
     * Wires it.
     *
     * @param meter hears what became of the rows of a chunk, by kind of file
     */
    LoadImports(
            Imports imports,
            Leases leases,
            LoadChunk loadChunk,
            Collection<RowLoader> loaders,
            BiConsumer<String, RowCounts> meter,
            InstantSource clock) {
        this.imports = imports;
        this.leases = leases;
        this.loadChunk = loadChunk;
        this.loaders = loaders.stream().collect(Collectors.toMap(RowLoader::kind, Function.identity()));
        this.meter = meter;
        this.clock = clock;
    }

    /** Ids of imports with something left to do, oldest first. */
    List<String> open() {
        return imports.found().open(AT_A_TIME);
    }

    /** Forgets files that broke off while they came. */
    void dropAbandoned() {
        imports.chunks().dropAbandoned(clock.instant().minus(ABANDONED_AFTER), imports.found()::has);
    }

    /**
     * Loads an import to its end, unless another instance works on it.
     *
     * @param goOn asked before each chunk
     */
    void load(String id, BooleanSupplier goOn) {
        String lease = "import-" + id;
        while (true) {
            Instant until = clock.instant().plus(LEASE);
            if (!leases.take(lease, LEASE)) {
                return;
            }
            ImportRun run = imports.runs().find(id).orElseThrow().state();
            if (!run.open() || !goOn.getAsBoolean()) {
                leases.giveBack(lease);
                return;
            }
            loadNext(id, run, until);
        }
    }

    private void loadNext(String id, ImportRun run, Instant until) {
        int number = run.next();
        Outcome outcome = imports.chunks().outcome(run.upload(), number).orElseGet(() -> settled(run, number, until));
        ImportRun after = imports.runs()
                .change(id, present -> present.loaded(number, outcome.counts(), clock.instant()))
                .state();
        if (!after.open()) {
            imports.chunks().tidy(run.upload());
        }
    }

    private Outcome settled(ImportRun run, int number, Instant until) {
        RowLoader loader = loaders.get(run.kind());
        if (loader == null) {
            throw new IllegalStateException("nobody loads " + run.kind());
        }
        Outcome outcome = loadChunk.load(loader, imports.chunks().find(run.upload(), number), () -> requireMine(until));
        meter.accept(run.kind(), outcome.counts());
        return imports.chunks().settle(run.upload(), number, outcome);
    }

    /** An instance that was stopped for so long must not write over what another one wrote since. */
    private void requireMine(Instant until) {
        if (!clock.instant().isBefore(until)) {
            throw new IllegalStateException("the lease of an import ran out");
        }
    }
}
