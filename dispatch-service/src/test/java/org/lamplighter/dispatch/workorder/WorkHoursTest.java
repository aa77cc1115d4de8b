package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

class WorkHoursTest {

    private static final WorkHours HOURS = new WorkHours(
            List.of(rule("2020-01-01", "08:00", "17:00"), rule("2027-06-01", "09:00", "16:00")),
            List.of(new WorkHours.DaysOff(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-07"))));

    private static WorkHours.Rule rule(String since, String from, String until) {
        return new WorkHours.Rule(
                Set.of(WorkKind.SUPPLY_STOP),
                LocalDate.parse(since),
                LocalTime.parse(from),
                LocalTime.parse(until),
                true,
                Set.of("THEFT"),
                "test");
    }

    private static Instant china(String dayAndTime) {
        return Instant.parse(dayAndTime + ":00+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59, 2026-11-23T08:00", // too early
        "2026-11-23T08:00, 2026-11-23T08:00",
        "2026-11-23T17:00, 2026-11-23T17:00",
        "2026-11-23T17:01, 2026-11-24T08:00", // over for the day
        "2026-09-29T18:00, 2026-10-08T08:00", // the eve of days off, and those
        "2026-10-07T12:00, 2026-10-08T08:00",
        "2027-06-01T08:30, 2027-06-01T09:00" // a newer rule is in force
    })
    void aStopBeginsAtTheNextHourAtWhichItMay(String asked, String begins) {
        assertThat(HOURS.next(WorkKind.SUPPLY_STOP, null, china(asked))).isEqualTo(china(begins));
    }

    @Test
    void whatNoRuleSpeaksOfMayBeginAtAnyTime() {
        assertThat(HOURS.next(WorkKind.SUPPLY_RESTORE, null, china("2026-10-01T03:00")))
                .isEqualTo(china("2026-10-01T03:00"));
        assertThat(WorkHours.ANY.next(WorkKind.SUPPLY_STOP, null, china("2026-10-01T03:00")))
                .isEqualTo(china("2026-10-01T03:00"));
    }

    @Test
    void anArrivalAtAnotherHourIsRefusedAndTellsTheNextOne() {
        FieldRules rules = new FieldRules(300, new Travel(30, 1.35, Duration.ofMinutes(5)), HOURS);
        Instant evening = china("2026-11-22T18:00");
        FieldCommand arrival =
                new FieldCommand("K", Orders.ONE, null, evening, evening, new CrewStep.Arrive(null, null));

        assertThat(rules.decide(Orders.in(Phase.EN_ROUTE, Orders.other(WorkKind.SUPPLY_STOP)), arrival))
                .isEqualTo(Decision.rejected(Rejection.conflict(
                        "work-not-at-this-hour", china("2026-11-23T08:00").toString())));
        assertThat(Orders.state(rules.decide(Orders.in(Phase.EN_ROUTE, Orders.other(WorkKind.SUPPLY_RESTORE)), arrival))
                        .phase())
                .isEqualTo(Phase.ON_SITE);
    }

    @Test
    void onAnExceptedGroundItMayBeginAtAnyTime() {
        Instant holiday = china("2026-10-01T03:00");

        assertThat(HOURS.next(WorkKind.SUPPLY_STOP, "THEFT", holiday)).isEqualTo(holiday);
        assertThat(HOURS.next(WorkKind.SUPPLY_STOP, "BREACH", holiday)).isEqualTo(china("2026-10-08T08:00"));
    }
}
