package org.lamplighter.dispatch.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.dispatch.board.Limit.Kind;
import org.lamplighter.dispatch.board.Limit.Level;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.WaitingFor;
import org.lamplighter.dispatch.workorder.WorkOrder;

/** What is left of promised times, and which order is due first. */
class LimitTest {

    private static Limit arrival() {
        return BoardOrder.of(Orders.in(Phase.ASSIGNED)).limits().getFirst();
    }

    /** 45 minutes are promised: half of them is 22.5, four fifths are 36. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, ON_TIME",
        "1349, 49, ON_TIME",
        "1350, 50, HALF",
        "2159, 79, HALF",
        "2160, 80, NEAR",
        "2699, 99, NEAR",
        "2700, 100, OVER",
        "5400, 200, OVER"
    })
    void warningsComeAtHalfFourFifthsAndTheEnd(long seconds, long percent, Level level) {
        Instant now = Orders.NOON.plusSeconds(seconds);

        assertThat(arrival().usedPercent(now)).isEqualTo(percent);
        assertThat(arrival().level(now)).isEqualTo(level);
        assertThat(arrival().left(now)).isEqualTo(Duration.ofSeconds(2700 - seconds));
    }

    @Test
    void aLimitThatWasMetStandsStill() {
        Limit met = BoardOrder.of(Orders.in(Phase.ON_SITE)).limits().getFirst();

        assertThat(met.kind()).isEqualTo(Kind.ARRIVE);
        assertThat(met.metAt()).isEqualTo(Orders.NOON.plusSeconds(1800));
        assertThat(met.left(Orders.NOON.plusSeconds(90_000))).isEqualTo(Duration.ofMinutes(15));
        assertThat(met.level(Orders.NOON.plusSeconds(90_000))).isEqualTo(Level.HALF);
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatOwesOnlyItsReportLast() {
        WorkOrder restored = Orders.in(Phase.RESTORED);
        WorkOrder onSite = Orders.in(Phase.ON_SITE); // restoration is due 225 min after noon
        WorkOrder early = pending("C-early", 30);
        WorkOrder later = pending("C-late", 300);

        assertThat(Stream.of(restored, later, onSite, early)
                        .map(BoardOrder::of)
                        .sorted(BoardOrder.BY_TIME_LEFT)
                        .map(BoardOrder::order))
                .containsExactly(early, onSite, later, restored);
    }

    private static WorkOrder pending(String caseId, long minutes) {
        Promise promise = new Promise(
                Orders.NOON.plus(Duration.ofMinutes(minutes)), Orders.NOON.plus(Duration.ofMinutes(minutes + 180)));
        OrderFacts facts =
                OrderFacts.of(caseId, 1, Orders.site(), Orders.contact(), Orders.fault(), promise, null, Orders.NOON);
        return Orders.state(WorkOrder.openPending(facts, WaitingFor.CREW_ON_SHIFT));
    }

    @Test
    void everyOpenStateOwesBothTimes() {
        for (Phase phase : List.of(Phase.PENDING, Phase.ASSIGNED, Phase.ACCEPTED, Phase.EN_ROUTE, Phase.RETURNED)) {
            assertThat(BoardOrder.of(Orders.in(phase)).limits())
                    .as(phase.name())
                    .extracting(Limit::metAt)
                    .containsExactly(null, null);
        }
        assertThat(BoardOrder.of(Orders.in(Phase.RESTORED)).limits()).allMatch(limit -> limit.metAt() != null);
    }
}
