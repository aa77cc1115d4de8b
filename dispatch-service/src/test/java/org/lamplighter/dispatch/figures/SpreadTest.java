package org.lamplighter.dispatch.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.figures.Course.Taken;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Phase;

/** Minutes of many orders, and bands of repeat reports. */
class SpreadTest {

    private static final Limits LIMITS = new Limits(Duration.ofMinutes(2), Duration.ofMinutes(3));

    private static List<Taken> seconds(long... all) {
        return LongStream.of(all).mapToObj(one -> new Taken(one, one <= 60)).toList();
    }

    @Test
    void ranksAreTimesThatWereReallyTaken() {
        assertThat(Spread.of(seconds(10, 20, 30, 40))).isEqualTo(new Spread(4, 20L, 40L, 4));
        assertThat(Spread.of(seconds(100, 1, 2, 3, 4, 5, 6, 7, 8, 9))).isEqualTo(new Spread(10, 5L, 9L, 9));
        assertThat(Spread.of(seconds(7))).isEqualTo(new Spread(1, 7L, 7L, 1));
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, null, null, 0));
    }

    @Property
    void theOrderInWhichTheyAreReadChangesNothing(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 100_000) Long> times, @ForAll Random random) {
        List<Taken> taken = new ArrayList<>(
                times.stream().map(one -> new Taken(one, one < 500)).toList());
        Spread before = Spread.of(taken);
        Collections.shuffle(taken, random);

        assertThat(Spread.of(taken)).isEqualTo(before);
        long median = Objects.requireNonNull(before.medianSeconds());
        assertThat(times).contains(median, Objects.requireNonNull(before.p90Seconds()));
        assertThat(times.stream().filter(one -> one <= median).count() * 2).isGreaterThanOrEqualTo(times.size());
    }

    @Test
    void anOrderTellsHowLongItsStagesTookAndWhetherInTime() {
        Course completed = Course.of(Orders.in(Phase.COMPLETED), LIMITS);

        assertThat(completed.taken())
                .isEqualTo(Map.of(
                        Stage.ASSIGN, new Taken(0, true),
                        Stage.ACCEPT, new Taken(60, true),
                        Stage.ARRIVE, new Taken(1800, true),
                        Stage.RESTORE, new Taken(3600, true)));
        assertThat(completed.crewId()).hasValue(Orders.ONE);
        assertThat(Course.of(Orders.in(Phase.PENDING), LIMITS).taken()).isEmpty();
        assertThat(Course.of(Orders.in(Phase.EN_ROUTE), LIMITS).taken()).containsOnlyKeys(Stage.ASSIGN, Stage.ACCEPT);
    }

    @Test
    void bandsBeginAndEndWhereTheRulesSay() {
        Map<String, Long> reports = Map.of("a", 2L, "b", 3L, "c", 5L, "d", 6L, "e", 10L, "f", 11L, "g", 15L, "h", 16L);

        assertThat(Band.of(reports))
                .containsExactly(
                        new Band(3, 5, 2, List.of("c", "b")),
                        new Band(6, 10, 2, List.of("e", "d")),
                        new Band(11, 15, 2, List.of("g", "f")),
                        new Band(16, null, 1, List.of("h")));
    }
}
