package org.lamplighter.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/** Any chunking of any file, with any number of deaths at any write, ends as one clean run does. */
class AnyCrashEndsAlikeTest {

    private static final String ID = "I-1";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    private record End(Map<String, String> things, long rows, long rejected, List<RejectedRow> left, boolean open) {}

    /**
     * Rows say what one of five things is now; the negative ones are bad.
     *
     * @param rows by thing and what it is
     */
    @Property
    void anyCrashEndsAlike(
            @ForAll @Size(max = 40) List<@IntRange(min = -20, max = 79) Integer> rows,
            @ForAll @IntRange(min = 1, max = 12) int chunkSize,
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 24) Integer> deaths) {
        End clean = end(rows, 1000, List.of());

        assertThat(end(rows, chunkSize, deaths)).isEqualTo(clean);
    }

    private static End end(List<Integer> rows, int chunkSize, List<Integer> deaths) {
        Fate fate = new Fate();
        MemoryAggregates<ImportRun> runs = new MemoryAggregates<>(fate, (id, event) -> {});
        MemoryChunks chunks = new MemoryChunks(fate);
        Things things = new Things(fate);
        receive(rows, chunkSize, runs, chunks);
        for (int death : deaths) {
            fate.dieAt((death + 1) / 2, death % 2 == 0);
            try {
                loading(runs, chunks, things).load(ID, () -> true);
            } catch (Fate.Died died) {
                assertThat(died).isNotNull();
            }
        }
        fate.dieAt(Integer.MAX_VALUE, false);
        loading(runs, chunks, things).load(ID, () -> true);
        ImportRun run = runs.find(ID).orElseThrow().state();
        return new End(
                things.present,
                run.counts().rows(),
                run.counts().rejected(),
                chunks.rejected(run.upload(), 0, Integer.MAX_VALUE),
                run.open());
    }

    private static void receive(
            List<Integer> rows, int chunkSize, MemoryAggregates<ImportRun> runs, MemoryChunks chunks) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new Row(i + 2L, Map.of("says", rows.get(i).toString())));
        }
        int number = 0;
        for (int from = 0; from < all.size(); from += chunkSize) {
            List<Row> some = all.subList(from, Math.min(all.size(), from + chunkSize));
            chunks.keep("upload", number++, new Chunk(some, List.of()));
        }
        ImportRun run = ImportRun.received("things", "editor", "upload", rows.size(), number, CLOCK.instant());
        runs.create(ID, () -> Decision.changed(run));
    }

    private static LoadImports loading(MemoryAggregates<ImportRun> runs, MemoryChunks chunks, Things things) {
        Imports imports = new Imports(runs, new NoSearch(), chunks);
        return new LoadImports(
                imports, new AlwaysMine(), new LoadChunk(1), List.of(things), (kind, counts) -> {}, CLOCK);
    }

    /** What the rows are about. */
    private static final class Things implements RowLoader {
        private final Map<String, String> present = new TreeMap<>();
        private final Fate fate;

        Things(Fate fate) {
            this.fate = fate;
        }

        @Override
        public String kind() {
            return "things";
        }

        @Override
        public Set<String> columns() {
            return Set.of("says");
        }

        @Override
        public String about(Row row) {
            return String.valueOf(Math.floorMod(says(row), 5));
        }

        @Override
        public void load(List<Row> rows, RowOutcomes outcomes) {
            for (Row row : rows) {
                String says = String.valueOf(says(row));
                if (says(row) < 0) {
                    outcomes.rejected(row, "negative", "it is below nothing");
                } else if (says.equals(present.get(about(row)))) {
                    outcomes.unchanged(row);
                } else {
                    fate.write(() -> present.put(about(row), says));
                    outcomes.loaded(row);
                }
            }
        }

        private static int says(Row row) {
            return row.read("says", Integer::valueOf);
        }
    }

    private static final class NoSearch implements ImportRuns {
        @Override
        public List<String> open(int limit) {
            return List.of(ID);
        }

        @Override
        public boolean has(String upload) {
            return true;
        }
    }

    private static final class AlwaysMine implements Leases {
        @Override
        public boolean take(String name, Duration duration) {
            return true;
        }

        @Override
        public void giveBack(String name) {}
    }
}
