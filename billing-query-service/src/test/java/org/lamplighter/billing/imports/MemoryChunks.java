package org.lamplighter.billing.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.test.Fate;

/** Chunks in memory; every change is a write that may be the last. */
final class MemoryChunks implements Chunks {

    private final TreeMap<Integer, Chunk> kept = new TreeMap<>();
    private final TreeMap<Integer, Outcome> settled = new TreeMap<>();
    private final Fate fate;

    MemoryChunks(Fate fate) {
        this.fate = fate;
    }

    @Override
    public String begin() {
        return "upload";
    }

    @Override
    public void keep(String upload, int number, Chunk chunk) {
        fate.write(() -> kept.put(number, chunk));
    }

    @Override
    public Chunk find(String upload, int number) {
        return Objects.requireNonNull(kept.get(number));
    }

    @Override
    public Optional<Outcome> outcome(String upload, int number) {
        return Optional.ofNullable(settled.get(number));
    }

    @Override
    public Outcome settle(String upload, int number, Outcome outcome) {
        fate.write(() -> {
            settled.putIfAbsent(number, outcome);
            kept.remove(number);
        });
        return Objects.requireNonNull(settled.get(number));
    }

    @Override
    public List<RejectedRow> rejected(String upload, long afterLine, int limit) {
        return settled.values().stream()
                .flatMap(outcome -> outcome.rejected().stream())
                .filter(row -> row.line() > afterLine)
                .limit(limit)
                .toList();
    }

    @Override
    public void drop(String upload) {
        kept.clear();
    }

    @Override
    public void tidy(String upload) {
        fate.write(() -> settled.values().removeIf(outcome -> outcome.rejected().isEmpty()));
    }

    @Override
    public void dropAbandoned(Instant before, Predicate<String> known) {
        throw new UnsupportedOperationException("told by the store's own test");
    }
}
