package org.lamplighter.billing.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lamplighter.kit.events.PassingFaults;
import org.lamplighter.kit.table.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the rows of a chunk in lanes: what is about the same stays in one, in order. Rows on which the loader itself fails,
 * for a reason that does not pass, are left out and listed: one fault must not keep the rest of a file waiting for ever.
 */
final class LoadChunk {

    private static final Logger log = LoggerFactory.getLogger(LoadChunk.class);

    private final int lanes;

    LoadChunk(int lanes) {
        this.lanes = lanes;
    }

    /**
     * Loads them.
     *
     * @param mine fails once another instance may have begun with the same chunk; asked before every step
     */
    Outcome load(RowLoader loader, Chunk chunk, Runnable mine) {
        List<List<List<Row>>> byLane = lanes(loader, chunk.rows());
        if (byLane.size() <= 1) {
            Tally tally = byLane.isEmpty() ? new Tally() : load(loader, byLane.getFirst(), mine);
            return tally.outcome(chunk.unreadable());
        }
        try (ExecutorService strands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Tally>> tallies = byLane.stream()
                    .map(lane -> strands.submit(() -> load(loader, lane, mine)))
                    .toList();
            return tallies.stream()
                    .map(LoadChunk::ended)
                    .reduce(new Tally(), Tally::plus)
                    .outcome(chunk.unreadable());
        }
    }

    private static Tally load(RowLoader loader, List<List<Row>> lane, Runnable mine) {
        Tally tally = new Tally();
        for (List<Row> aboutTheSame : lane) {
            mine.run();
            tally = tally.plus(group(loader, aboutTheSame));
        }
        return tally;
    }

    private static Tally group(RowLoader loader, List<Row> aboutTheSame) {
        Tally tally = new Tally();
        try {
            loader.load(aboutTheSame, tally);
            return tally;
        } catch (RuntimeException e) {
            if (PassingFaults.passes(e)) {
                throw e;
            }
            log.error(
                    "Rows of {} from line {} on failed: {}",
                    loader.kind(),
                    aboutTheSame.getFirst().line(),
                    PassingFaults.reason(e));
            return failed(aboutTheSame);
        }
    }

    /** What of the rows was loaded before the failure stays, and loads again without change. */
    private static Tally failed(List<Row> rows) {
        Tally tally = new Tally();
        rows.forEach(row -> tally.rejected(
                row,
                "row-failed",
                "the service failed on this row; its log says where, send the row again after a repair"));
        return tally;
    }

    private List<List<List<Row>>> lanes(RowLoader loader, List<Row> rows) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(loader.about(row), about -> new ArrayList<>())
                    .add(row);
        }
        Map<Integer, List<List<Row>>> byLane = new LinkedHashMap<>();
        int next = 0;
        for (List<Row> group : groups.values()) {
            byLane.computeIfAbsent(next++ % lanes, lane -> new ArrayList<>()).add(group);
        }
        return List.copyOf(byLane.values());
    }

    private static Tally ended(Future<Tally> lane) {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        }
    }
}
