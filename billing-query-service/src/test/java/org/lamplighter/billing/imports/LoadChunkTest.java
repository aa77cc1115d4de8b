package org.lamplighter.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;

/** Rows on which the loader itself fails. */
class LoadChunkTest {

    private static final Chunk TEN_ROWS = new Chunk(
            LongStream.rangeClosed(2, 11)
                    .mapToObj(line -> new Row(line, Map.of("thing", String.valueOf(line / 2))))
                    .toList(),
            List.of());

    private final Set<Long> loaded = new ConcurrentSkipListSet<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void rowsAboutTheThingOnWhichTheLoaderFailsAreListedAndTheOthersLoaded(int lanes) {
        Outcome outcome = load(lanes, new IllegalStateException("a fault of the loader"));

        assertThat(outcome.counts()).isEqualTo(new RowCounts(8, 0, 2));
        assertThat(outcome.rejected())
                .extracting(RejectedRow::line, RejectedRow::code)
                .containsExactly(tuple(6L, "row-failed"), tuple(7L, "row-failed"));
        assertThat(loaded).containsExactly(2L, 3L, 4L, 5L, 8L, 9L, 10L, 11L);
    }

    @Test
    void aFaultThatPassesLeavesTheWholeChunkForLater() {
        ContendedException passing = new ContendedException("thing", "3");

        assertThatThrownBy(() -> load(1, passing)).isSameAs(passing);
    }

    private Outcome load(int lanes, RuntimeException onThingThree) {
        return new LoadChunk(lanes).load(new Failing(onThingThree), TEN_ROWS, () -> {});
    }

    private final class Failing implements RowLoader {

        private final RuntimeException fault;

        Failing(RuntimeException fault) {
            this.fault = fault;
        }

        @Override
        public String kind() {
            return "things";
        }

        @Override
        public Set<String> columns() {
            return Set.of("thing");
        }

        @Override
        public String about(Row row) {
            return row.fields().getOrDefault("thing", "");
        }

        @Override
        public void load(List<Row> rows, RowOutcomes outcomes) {
            for (Row row : rows) {
                if (about(row).equals("3")) {
                    throw fault;
                }
                loaded.add(row.line());
                outcomes.loaded(row);
            }
        }
    }
}
