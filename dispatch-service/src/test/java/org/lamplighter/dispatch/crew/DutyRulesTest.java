package org.lamplighter.dispatch.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.geo.Position;

/** A crew's own word and its roster. Times are of China: the roster says 08:00 to 18:00. */
class DutyRulesTest {

    private static final DutyRules RULES = new DutyRules(Duration.ofHours(14), Duration.ofMinutes(10));
    private static final Position BASE = new Position(31.3, 120.6);
    private static final Position ROAD = new Position(31.4, 120.7);

    @Test
    void whoSaidNothingWorksByTheRoster() {
        assertThat(RULES.onDuty(crew(null, null), at("07:59"))).isFalse();
        assertThat(RULES.onDuty(crew(null, null), at("08:00"))).isTrue();
        assertThat(RULES.left(crew(null, null), at("17:00"))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoBeganEarlyWorksAlreadyAndUntilTheShiftEnds() {
        CrewLoad early = crew(new DutyMark(DutyMark.Kind.START, at("06:00")), null);

        assertThat(RULES.onDuty(early, at("06:30"))).isTrue();
        assertThat(RULES.left(early, at("09:00"))).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void whoDoesNotSayThatItEndsWorksOnForFourteenHoursAtMost() {
        CrewLoad early = crew(new DutyMark(DutyMark.Kind.START, at("06:00")), null);

        assertThat(RULES.onDuty(early, at("19:59"))).isTrue();
        assertThat(RULES.left(early, at("19:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(RULES.onDuty(early, at("20:00"))).isFalse();
    }

    @Test
    void whoEndedEarlyIsOffUntilTheRosterBeginsAgain() {
        CrewLoad ended = crew(new DutyMark(DutyMark.Kind.END, at("15:00")), null);

        assertThat(RULES.onDuty(ended, at("15:00"))).isFalse();
        assertThat(RULES.left(ended, at("16:00"))).isEqualTo(Duration.ZERO);
        assertThat(RULES.onDuty(ended, at("08:00").plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void aPositionCountsWhileItIsFresh() {
        CrewLoad seen = crew(null, new Whereabouts(ROAD, at("10:00")));

        assertThat(RULES.from(seen, at("10:10"))).isEqualTo(ROAD);
        assertThat(RULES.from(seen, at("10:11"))).isEqualTo(BASE);
        assertThat(RULES.from(crew(null, null), at("10:00"))).isEqualTo(BASE);
    }

    @Test
    void printingACrewTellsNobodyWhereItIs() {
        assertThat(crew(null, new Whereabouts(ROAD, at("10:00"))).toString()).doesNotContain("31.4", "120.7");
    }

    private static CrewLoad crew(@Nullable DutyMark mark, @Nullable Whereabouts seen) {
        Crew crew = new Crew(
                "A", "一班", List.of("320508"), Set.of(Skill.LOW_VOLTAGE), Shift.between("08:00", "18:00"), BASE, null);
        return new CrewLoad(crew, Set.of(), new Attendance(mark, seen));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + ":00+08:00");
    }
}
