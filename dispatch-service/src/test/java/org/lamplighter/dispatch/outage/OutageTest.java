package org.lamplighter.dispatch.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

class OutageTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant RESTORE_BY = NOON.plus(Duration.ofMinutes(225));
    private static final OutagePromises PROMISES = new OutagePromises(Duration.ofHours(2), Duration.ofHours(2));
    private static final Suspicion SUSPICION =
            new Suspicion("T-1", "O-1", "WO-1", "320508", NOON.minusSeconds(1), NOON, RESTORE_BY, null);
    private static final CauseClass UNKNOWN = CauseClass.UNDER_INVESTIGATION;

    private static Outage suspected() {
        return state(Outage.open(SUSPICION, PROMISES));
    }

    private static Outage state(Decision<Outage> decision) {
        return ((Decision.Changed<Outage>) decision).state();
    }

    private static List<Event> events(Decision<Outage> decision) {
        return ((Decision.Changed<Outage>) decision).events();
    }

    private static Meeting met(Instant reportedAt, boolean toldOfIt) {
        return new Meeting("C-2", "WO-2", reportedAt, RESTORE_BY, toldOfIt, false);
    }

    @Test
    void whoeverWritesASuspicionDownWritesTheSame() {
        assertThat(Outage.open(SUSPICION, PROMISES)).isEqualTo(Outage.open(SUSPICION, PROMISES));
    }

    @Test
    void aSuspicionIsToldWithThePromiseOfTheFirstReportAndAnUpdateWithinTwoHours() {
        assertThat(events(Outage.open(SUSPICION, PROMISES)))
                .containsExactly(new OutageOpened(
                        "O-1",
                        "320508",
                        List.of("T-1"),
                        UNKNOWN,
                        NOON.minusSeconds(1),
                        NOON,
                        RESTORE_BY,
                        NOON.plus(Duration.ofHours(2)),
                        OutageKind.FAULT,
                        null));
    }

    @Test
    void aSecondReportIsToldWhatIsKnown() {
        Decision<Outage> joined = suspected().join(met(NOON.plusSeconds(9), false), NOON.plusSeconds(10), PROMISES);

        assertThat(events(joined))
                .containsExactly(new ReportJoinedOutage(
                        "O-1",
                        "C-2",
                        NOON.plusSeconds(10),
                        OutageStage.SUSPECTED,
                        UNKNOWN,
                        RESTORE_BY,
                        NOON.plus(Duration.ofHours(2))));
        assertThat(state(joined).joinedReports()).isEqualTo(1);
    }

    @Test
    void anAssignedCrewMakesABetterEstimateThanThePromise() {
        Instant arrival = NOON.plusSeconds(600);

        Decision<Outage> assigned = suspected().crewAssigned(arrival, NOON.plusSeconds(2), PROMISES);

        Instant expected = arrival.plus(Duration.ofHours(2));
        assertThat(events(assigned))
                .containsExactly(new OutageUpdated(
                        "O-1",
                        NOON.plusSeconds(2),
                        OutageStage.CREW_ASSIGNED,
                        UNKNOWN,
                        expected,
                        NOON.plusSeconds(2).plus(Duration.ofHours(2))));
    }

    @Test
    void whatADispatcherToldIsNotReplacedByAnEstimate() {
        Instant told = NOON.plus(Duration.ofHours(1));
        Outage outage = state(suspected().tell(CauseClass.NATURE, told, "dispatcher", NOON, PROMISES));

        OpenOutage after = (OpenOutage) state(outage.crewOnSite(NOON.plusSeconds(60), NOON.plusSeconds(60), PROMISES));

        assertThat(after.expectedRestoration()).isEqualTo(told);
        assertThat(after.nextUpdateAt()).as("when supply is expected back").isEqualTo(told);
        assertThat(after.cause()).isEqualTo(CauseClass.NATURE);
    }

    @Test
    void anExpectedTimeInThePastIsRefused() {
        assertThat(suspected().tell(CauseClass.NATURE, NOON, "dispatcher", NOON, PROMISES))
                .isEqualTo(Decision.rejected(Rejection.invalid("expected-restoration-past")));
    }

    @Test
    void whenThePromisedUpdateIsDueCustomersHearAgainAndAPastExpectationIsWithdrawn() {
        Outage outage = suspected();

        assertThat(outage.updateDue(NOON.plusSeconds(7199), PROMISES)).isEqualTo(Decision.unchanged());
        OpenOutage once = (OpenOutage) state(outage.updateDue(NOON.plus(Duration.ofHours(2)), PROMISES));
        assertThat(once.expectedRestoration()).isEqualTo(RESTORE_BY);
        assertThat(once.nextUpdateAt()).isEqualTo(RESTORE_BY);
        OpenOutage twice = (OpenOutage) state(once.updateDue(RESTORE_BY, PROMISES));
        assertThat(twice.expectedRestoration()).isNull();
        assertThat(twice.nextUpdateAt()).isEqualTo(RESTORE_BY.plus(Duration.ofHours(2)));
    }

    @Test
    void aCrewThatGaveItsOrderBackLeavesASuspicion() {
        Outage outage = state(suspected().crewAssigned(null, NOON, PROMISES));

        assertThat(state(outage.crewGone(NOON.plusSeconds(60), PROMISES)).stage())
                .isEqualTo(OutageStage.SUSPECTED);
    }

    @Test
    void restorationEndsItOnce() {
        Decision<Outage> restored = suspected().restore(NOON.plusSeconds(60));

        assertThat(events(restored)).containsExactly(new OutageRestored("O-1", NOON.plusSeconds(60), UNKNOWN));
        Outage over = state(restored);
        assertThat(over.restore(NOON.plusSeconds(90))).isEqualTo(Decision.unchanged());
        assertThat(over.crewAssigned(NOON, NOON, PROMISES)).isEqualTo(Decision.unchanged());
        assertThat(over.tell(CauseClass.NATURE, null, "dispatcher", NOON, PROMISES))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-over")));
        assertThat(state(over.explain(CauseClass.EQUIPMENT)).cause()).isEqualTo(CauseClass.EQUIPMENT);
    }

    @Test
    void anOutageThatIsOverTakesOnlyReportsOfThoseWhoWereToldOfIt() {
        Outage over = state(suspected().restore(NOON.plusSeconds(60)));
        Decision<Outage> refused = Decision.rejected(Rejection.conflict("outage-over"));

        assertThat(over.join(met(NOON.plusSeconds(59), false), NOON.plusSeconds(61), PROMISES))
                .isEqualTo(refused);
        assertThat(over.join(met(NOON.plusSeconds(61), true), NOON.plusSeconds(62), PROMISES))
                .isEqualTo(refused);
        assertThat(events(over.join(met(NOON.plusSeconds(59), true), NOON.plusSeconds(61), PROMISES)))
                .singleElement()
                .extracting(event -> ((ReportJoinedOutage) event).stage())
                .isEqualTo(OutageStage.RESTORED);
    }

    @Test
    void thereIsAnEndToTheNotesKept() {
        Outage outage = suspected();
        for (int i = 0; i < 80; i++) {
            outage = state(outage.tell(CauseClass.NATURE, null, "dispatcher", NOON.plusSeconds(i), PROMISES));
        }
        assertThat(outage.notes()).hasSize(OutageNote.MOST_KEPT);
        assertThat(outage.notes().getLast().at()).isEqualTo(NOON.plusSeconds(79));
    }
}
