package org.lamplighter.dispatch.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.dispatch.outage.FeederLink.Role;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** Whether a feeder outage is over for everybody: every action in this stage, as the table in the docs says. */
class VerifyingOutageTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant LIT = NOON.plus(Duration.ofHours(1));
    private static final Instant ASKED = LIT.plusSeconds(60);
    private static final Instant PROMISED = LIT.plus(Duration.ofHours(3));
    private static final OutagePromises PROMISES = new OutagePromises(Duration.ofHours(2), Duration.ofHours(2));
    private static final SampleRule RULE = new SampleRule(5, 2, Duration.ofMinutes(30));
    private static final CauseClass UNKNOWN = CauseClass.UNDER_INVESTIGATION;

    private static Outage led() {
        Suspicion suspicion = new Suspicion("T-1", "O-1", "WO-1", "320508", NOON, NOON, PROMISED, null);
        return state(state(Outage.open(suspicion, PROMISES)).joinFeeder(new FeederLink("O-F", Role.LED)));
    }

    private static RestorationSample sample(String... cases) {
        return RestorationSample.of(List.of(cases), LIT, ASKED, RULE);
    }

    private static Outage verifying(String... cases) {
        return state(led().verify(sample(cases)));
    }

    private static Outage state(Decision<Outage> decision) {
        return ((Decision.Changed<Outage>) decision).state();
    }

    private static List<Event> events(Decision<Outage> decision) {
        return ((Decision.Changed<Outage>) decision).events();
    }

    private static Meeting met(Instant reportedAt, boolean stillDark) {
        return new Meeting("C-9", "WO-9", reportedAt, PROMISED, true, stillDark);
    }

    @Test
    void itAsksASampleAndTellsUntilWhen() {
        Decision<Outage> asked = led().verify(sample("C-1", "C-2"));

        assertThat(events(asked))
                .containsExactly(new RestorationToConfirm(
                        "O-1", LIT, ASKED, ASKED.plus(Duration.ofMinutes(30)), List.of("C-1", "C-2")));
        assertThat(state(asked).stage()).isEqualTo(OutageStage.VERIFYING);
        assertThat(state(asked).verify(sample("C-3"))).as("asked again").isEqualTo(Decision.unchanged());
    }

    @Test
    void enoughWhoSayYesEndItWithTheTimeTheCrewTold() {
        Outage once = state(verifying("C-1", "C-2", "C-3").confirmedBy("C-1"));

        assertThat(once.confirmedBy("C-1")).as("the same customer").isEqualTo(Decision.unchanged());
        assertThat(once.confirmedBy("C-9")).as("nobody asked that one").isEqualTo(Decision.unchanged());
        assertThat(events(once.confirmedBy("C-3"))).containsExactly(new OutageRestored("O-1", LIT, UNKNOWN));
    }

    @Test
    void ofOneWhoWasAskedOneIsEnough() {
        assertThat(state(verifying("C-1").confirmedBy("C-1"))).isInstanceOf(RestoredOutage.class);
    }

    @Test
    void whoIsStillDarkMakesItAnOutageOfItsOwnWithAnOrderAndWhatIsKnown() {
        Decision<Outage> denied = state(verifying("C-1").explain(CauseClass.NATURE))
                .join(met(NOON, true), ASKED.plusSeconds(9), PROMISES);

        Instant at = ASKED.plusSeconds(9);
        assertThat(events(denied))
                .containsExactly(
                        new OutageUpdated(
                                "O-1",
                                at,
                                OutageStage.SUSPECTED,
                                CauseClass.NATURE,
                                PROMISED,
                                at.plus(Duration.ofHours(2))),
                        new RestorationDenied("O-1", at, "WO-9"));
        Outage dark = state(denied);
        assertThat(dark.workOrderId()).isEqualTo("WO-9");
        assertThat(dark.startedAt()).as("it never ended").isEqualTo(NOON);
        assertThat(dark.scope().partOf()).isNull();
        assertThat(dark.scope().follows()).isEqualTo("O-F");
        assertThat(dark.join(met(NOON, true), at, PROMISES)).as("heard again").isEqualTo(Decision.unchanged());
    }

    @Test
    void aReportFromTheTimeBeforeJoinsAndALaterOneDenies() {
        Outage asked = verifying("C-1");

        assertThat(events(asked.join(met(LIT, false), ASKED, PROMISES)))
                .singleElement()
                .isInstanceOf(ReportJoinedOutage.class);
        assertThat(state(asked.join(met(LIT.plusSeconds(1), false), ASKED, PROMISES)))
                .isInstanceOf(OpenOutage.class);
    }

    @Test
    void aDeviceMayKnowThatSupplyCameBackLater() {
        Outage asked = verifying("C-1");

        assertThat(events(asked.restore(LIT.minusSeconds(5)))).containsExactly(new OutageRestored("O-1", LIT, UNKNOWN));
        assertThat(events(asked.restore(LIT.plusSeconds(5))))
                .containsExactly(new OutageRestored("O-1", LIT.plusSeconds(5), UNKNOWN));
    }

    @Test
    void whenItsFeederIsDarkAgainItIsLedAgain() {
        Outage asked = verifying("C-1");

        assertThat(asked.joinFeeder(new FeederLink("O-F", Role.LED))).isEqualTo(Decision.unchanged());
        Outage again = state(asked.joinFeeder(new FeederLink("O-F2", Role.LED)));
        assertThat(again).isInstanceOf(OpenOutage.class);
        assertThat(again.workOrderId()).as("whose order repairs it").isNull();
        assertThat(asked.joinFeeder(new FeederLink("O-F2", Role.LEADS)))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-over")));
    }

    @Test
    void nothingElseMovesIt() {
        Outage asked = verifying("C-1");

        assertThat(List.of(
                        asked.crewAssigned(ASKED, ASKED, PROMISES),
                        asked.crewOnSite(ASKED, ASKED, PROMISES),
                        asked.crewGone(ASKED, PROMISES),
                        asked.crewExpects("crew", PROMISED, ASKED, ASKED, PROMISES),
                        asked.updateDue(PROMISED, PROMISES),
                        asked.begin(ASKED, PROMISES)))
                .containsOnly(Decision.unchanged());
        assertThat(asked.tell(CauseClass.NATURE, null, "dispatcher", ASKED, PROMISES))
                .isEqualTo(Decision.rejected(Rejection.conflict("outage-over")));
    }
}
