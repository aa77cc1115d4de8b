package org.lamplighter.dispatch.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopImminent;
import org.lamplighter.contracts.dispatch.SupplyStopRequested;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.kit.aggregate.Decision;

/** A stop for theft or breach, stage by stage. */
class StopCourseTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "work-orders.md");
    private static final Instant LATER = Stops.NOON.plus(Duration.ofDays(30));

    /** What can happen to a stop, as the table in the docs names it. */
    private static Map<String, Function<StopCourse, Decision<StopCourse>>> happenings() {
        Map<String, Function<StopCourse, Decision<StopCourse>>> all = new LinkedHashMap<>();
        all.put("time comes", stop -> stop.timeComes(LATER, Stops.RULES));
        all.put("called off", stop -> stop.callOff("NOT_NEEDED", Stops.SUPERVISOR, null, LATER));
        all.put(
                "cause gone",
                stop -> stop.giveBack(
                        new Return(Return.CAUSE_GONE, LATER, Stops.SUPERVISOR, null), LATER, Stops.RULES));
        all.put("marked as protected", stop -> stop.spare(LATER, Stops.RULES));
        all.put("stop done", stop -> stop.stopDone(LATER, LATER, Stops.RULES));
        all.put("stop given up", stop -> stop.stopGivenUp("NO_ACCESS", LATER));
        all.put("return done", stop -> stop.returnDone(LATER));
        all.put(
                "return given up",
                stop -> stop.returnGivenUp(GivingBack.request(stop.facts(), 1), "NO_ACCESS", LATER, Stops.RULES));
        return all;
    }

    @Test
    void everyStageAnswersWhateverHappensAsTheTableSays() throws IOException {
        List<String> table = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| stop is |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("| stop is | " + String.join(" | ", happenings().keySet()) + " |");
        lines.add("|---".repeat(happenings().size() + 1) + "|");
        for (StopStage stage : StopStage.values()) {
            StringBuilder line = new StringBuilder("| " + stage);
            happenings()
                    .values()
                    .forEach(happening -> line.append(" | ").append(outcome(stage, happening.apply(Stops.in(stage)))));
            lines.add(line.append(" |").toString());
        }
        assertThat(table).isEqualTo(lines);
    }

    private static String outcome(StopStage from, Decision<StopCourse> decision) {
        return switch (decision) {
            case Decision.Changed<StopCourse> changed -> changed.state().stage().name();
            case Decision.Unchanged<StopCourse> _ -> from.name();
            case Decision.Rejected<StopCourse> _ -> "–";
        };
    }

    private static List<Event> told(Decision<StopCourse> decision) {
        return decision instanceof Decision.Changed<StopCourse> changed ? changed.events() : List.of();
    }

    @Test
    void theftMayBeStoppedAtOnce() {
        Decision<StopCourse> ordered = StopCourse.ordered(
                Stops.facts(StopGround.THEFT, CustomerKind.LARGE), Stops.SUPERVISOR, Stops.NOON, Stops.RULES);

        assertThat(told(ordered))
                .containsExactly(new SupplyStopRequested(
                        Stops.ACCOUNT,
                        "S-1",
                        StopGround.THEFT,
                        List.of("表前接线"),
                        Stops.NOON,
                        Stops.NOON.plus(Duration.ofHours(8)),
                        Stops.NOON));
    }

    @ParameterizedTest
    @CsvSource({"RESIDENTIAL, P7D, PT30M", "OTHER, P3D, PT30M", "LARGE, P3D, PT1H"})
    void aBreachIsToldAheadAndAgainRightBefore(CustomerKind customer, Duration notice, Duration lastNotice) {
        Decision<StopCourse> ordered =
                StopCourse.ordered(Stops.facts(StopGround.BREACH, customer), Stops.SUPERVISOR, Stops.NOON, Stops.RULES);
        Instant stopAt = Stops.NOON.plus(notice);
        assertThat(told(ordered))
                .containsExactly(new SupplyStopAnnounced(Stops.ACCOUNT, StopGround.BREACH, stopAt, Stops.NOON));
        StopCourse announced = Stops.next(ordered);
        Instant due = stopAt.minus(lastNotice);

        assertThat(announced.timeComes(due.minusMillis(1), Stops.RULES)).isEqualTo(Decision.unchanged());
        assertThat(told(announced.timeComes(due, Stops.RULES)))
                .containsExactly(
                        new SupplyStopImminent(Stops.ACCOUNT, StopGround.BREACH, stopAt, due),
                        new SupplyStopRequested(
                                Stops.ACCOUNT,
                                "S-1",
                                StopGround.BREACH,
                                List.of("表前接线"),
                                stopAt,
                                stopAt.plus(Duration.ofHours(8)),
                                due));
    }

    @Test
    void aClockThatIsLateGivesTheLastNoticeAllTheSame() {
        StopCourse announced = Stops.in(StopStage.ANNOUNCED);

        List<Event> told = told(announced.timeComes(LATER, Stops.RULES));

        assertThat(told)
                .first()
                .isEqualTo(new SupplyStopImminent(
                        Stops.ACCOUNT, StopGround.BREACH, LATER.plus(Stops.HALF_AN_HOUR), LATER));
    }

    @Test
    void whatWasStoppedThoughItWasCalledOffIsGivenBackInTheSameBreath() {
        List<Event> told = told(Stops.in(StopStage.CALLING_OFF).stopDone(Stops.NOON, LATER, Stops.RULES));

        assertThat(told)
                .hasSize(2)
                .startsWith(new SupplyStopped(Stops.ACCOUNT, StopGround.THEFT, Stops.NOON))
                .last()
                .satisfies(event -> {
                    SupplyRestoreRequested asked = (SupplyRestoreRequested) event;
                    assertThat(asked.reason()).isEqualTo("CALLED_OFF");
                    assertThat(asked.doneBy()).isEqualTo(LATER.plus(Duration.ofHours(24)));
                });
    }

    @Test
    void supplyIsBackADayAfterItsCauseIsGoneHoweverLateThatIsSaid() {
        StopCourse stopped = Stops.in(StopStage.STOPPED);

        GivingBack told = (GivingBack) Stops.next(stopped.giveBack(
                new Return(Return.CAUSE_GONE, LATER.minus(Duration.ofHours(20)), null, null), LATER, Stops.RULES));
        GivingBack late = (GivingBack) Stops.next(stopped.giveBack(
                new Return(Return.CAUSE_GONE, LATER.minus(Duration.ofHours(30)), null, null), LATER, Stops.RULES));

        assertThat(told.doneBy()).isEqualTo(LATER.plus(Duration.ofHours(4)));
        assertThat(late.doneBy()).isEqualTo(LATER);
    }

    @Test
    void whatWasAnnouncedAndCalledOffNeverAskedCrews() {
        assertThat(told(Stops.in(StopStage.ANNOUNCED).callOff("NOT_NEEDED", Stops.SUPERVISOR, null, LATER)))
                .containsExactly(new SupplyStopCalledOff(Stops.ACCOUNT, null, StopGround.BREACH, "NOT_NEEDED", LATER));
        StopCourse calledOff =
                Stops.next(Stops.in(StopStage.ANNOUNCED).callOff("NOT_NEEDED", Stops.SUPERVISOR, null, LATER));
        assertThat(calledOff.stopDone(LATER, LATER, Stops.RULES)).isEqualTo(Decision.unchanged());
    }

    @Test
    void aReturnThatIsGivenUpIsAskedForAgainAndALateCrewIsBelieved() {
        StopCourse setBack = Stops.in(StopStage.SET_BACK);
        StopCourse again = Stops.next(setBack.timeComes(Stops.NOON.plus(Duration.ofMinutes(10)), Stops.RULES));

        String first = GivingBack.request(setBack.facts(), 1);
        String second = GivingBack.request(setBack.facts(), 2);
        assertThat(Arrays.asList(again.asksBack(first), again.asksBack(second), setBack.asksBack(second)))
                .containsExactly(true, true, false);
        assertThat(again.returnGivenUp(first, "NO_ACCESS", LATER, Stops.RULES)).isEqualTo(Decision.unchanged());
        assertThat(Stops.next(again.returnDone(LATER)).stage()).isEqualTo(StopStage.GIVEN_BACK);
    }
}
