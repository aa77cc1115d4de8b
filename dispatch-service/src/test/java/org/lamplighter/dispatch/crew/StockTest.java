package org.lamplighter.dispatch.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Map<String, Integer> COUNTED = Map.of("seal", 10, "generator", 1);

    private static StockUse use(String order, int minutes, Map<String, Integer> materials) {
        return new StockUse(order, NOON.plusSeconds(minutes * 60L), materials);
    }

    @Test
    void whatWorkUsedUpSinceTheCountIsGoneAndTheRestIsThere() {
        Stock stock = new Stock(
                COUNTED,
                NOON,
                List.of(
                        use("WF-1", -5, Map.of("seal", 1)),
                        use("WF-2", 5, Map.of("seal", 2)),
                        use("WF-3", 6, Map.of("fuse", 1))));

        assertThat(stock.left()).isEqualTo(Map.of("seal", 8, "generator", 1));
    }

    @Test
    void thereIsNeverLessThanNone() {
        Stock stock = new Stock(COUNTED, null, List.of(use("WF-1", 0, Map.of("generator", 3))));

        assertThat(stock.left()).containsEntry("generator", 0);
    }

    @Property(tries = 500)
    void theSameUsesInAnyOrderAndToldAgainLeaveTheSame(@ForAll("shuffled") List<StockUse> told) {
        List<StockUse> twice = new ArrayList<>(told);
        twice.addAll(told.reversed());

        assertThat(new Stock(COUNTED, NOON, twice).left()).isEqualTo(Map.of("seal", 5, "generator", 0));
    }

    @Provide
    Arbitrary<List<StockUse>> shuffled() {
        return Arbitraries.shuffle(List.of(
                use("WF-0", -1, Map.of("seal", 4)),
                use("WF-1", 1, Map.of("seal", 1)),
                use("WF-2", 2, Map.of("seal", 1)),
                use("WF-3", 3, Map.of("generator", 1)),
                use("WF-4", 4, Map.of("seal", 3))));
    }
}
