package org.lamplighter.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.workorder.WaitingFor;

class ChooseCrewTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final String ROUND_THE_CLOCK = "00:00-24:00";
    private static final Position SITE = new Position(31.3227, 120.6343);
    private static final Position NEAR = new Position(31.32, 120.63);
    private static final Position FAR = new Position(31.26, 120.56);

    private final ChooseCrew chooseCrew = new ChooseCrew(new AssignmentRules(
            Map.of(), Duration.ofMinutes(40), new Travel(30, 1.35, Duration.ofMinutes(5)), Assigning.DUTY));

    private static CrewLoad crew(String id, Position base, int open) {
        return crew(id, base, open, "320508", Skill.LOW_VOLTAGE, ROUND_THE_CLOCK, null);
    }

    private static CrewLoad crew(
            String id, Position base, int open, String area, Skill skill, String shift, @Nullable Integer most) {
        String[] hours = shift.split("-", -1);
        return new CrewLoad(
                new Crew(id, id, List.of(area), Set.of(skill), Shift.between(hours[0], hours[1]), base, most),
                IntStream.range(0, open).mapToObj(order -> "WO-" + order).collect(Collectors.toSet()));
    }

    private ChooseCrew.Result choose(CrewLoad... crews) {
        return chooseCrew.choose(
                new Need(Set.of("320508"), Skill.LOW_VOLTAGE, SITE, true, Map.of()), List.of(crews), NOON);
    }

    private static String chosen(ChooseCrew.Result result) {
        return result instanceof Found found ? found.assignment().crewId() : "nobody";
    }

    @Test
    void ofEquallyBusyCrewsTheNearestGoes() {
        assertThat(chosen(choose(crew("A", FAR, 1), crew("B", NEAR, 1)))).isEqualTo("B");
    }

    @Test
    void aFreeCrewFurtherOffIsThereSoonerThanABusyOneNextDoor() {
        assertThat(chosen(choose(crew("A", FAR, 0), crew("B", NEAR, 1)))).isEqualTo("A");
    }

    @Test
    void ofEqualCrewsTheFirstByIdGoesSoThatTheChoiceCanBeRepeated() {
        assertThat(chosen(choose(crew("B", NEAR, 0), crew("A", NEAR, 0)))).isEqualTo("A");
    }

    @Test
    void withoutAPositionTheLeastBusyGoes() {
        ChooseCrew.Result result = chooseCrew.choose(
                new Need(Set.of("320508"), Skill.LOW_VOLTAGE, null, true, Map.of()),
                List.of(crew("A", NEAR, 2), crew("B", FAR, 1)),
                NOON);

        assertThat(chosen(result)).isEqualTo("B");
        assertThat(((Found) result).assignment().expectedArrival()).isNull();
    }

    @Test
    void theReasonOfTheChoiceIsKept() {
        Found found = (Found) choose(crew("A", FAR, 3), crew("B", NEAR, 2));

        assertThat(found.assignment().choice()).satisfies(why -> {
            assertThat(why.openOrders()).isEqualTo(2);
            assertThat(why.candidates()).isEqualTo(2);
            assertThat(why.distanceMetres()).isBetween(480.0, 540.0);
            assertThat(why.dispatcher()).isNull();
        });
        // five minutes to turn out, 0.51 km × 1.35 at 30 km/h
        assertThat(found.assignment().expectedArrival()).isBetween(NOON.plusSeconds(375), NOON.plusSeconds(390));
    }

    @ParameterizedTest
    @CsvSource({
        "320506, LOW_VOLTAGE, 00:00-24:00, , CREW_SERVING_THE_AREA",
        "320508, METERING, 00:00-24:00, , CREW_WITH_THE_SKILL",
        "320508, LOW_VOLTAGE, 13:00-12:00, , CREW_ON_SHIFT",
        "320508, LOW_VOLTAGE, 00:00-24:00, 2, CREW_WITH_ROOM",
    })
    void whatNoCrewMeetsIsWhatTheOrderWaitsFor(
            String area, Skill skill, String shift, @Nullable Integer most, WaitingFor waitingFor) {
        assertThat(choose(crew("A", NEAR, 2, area, skill, shift, most))).isEqualTo(new Nobody(waitingFor));
    }

    @Test
    void whereThereAreNoCrewsTheOrderWaitsForOneThatServesTheArea() {
        assertThat(choose()).isEqualTo(new Nobody(WaitingFor.CREW_SERVING_THE_AREA));
    }
}
