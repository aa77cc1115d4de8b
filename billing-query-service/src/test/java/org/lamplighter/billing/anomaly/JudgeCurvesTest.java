package org.lamplighter.billing.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.bill.ReadingQuality;

class JudgeCurvesTest {

    private static final String SEVEN_WEEKS = "u".repeat(49);
    private static final LocalDate YESTERDAY = Days.TODAY.minusDays(1);

    @Test
    void threeDaysWithoutAnIntervalAreAGapWithItsEvidence() {
        List<Finding> findings = judge(SEVEN_WEEKS + "...uuuuuu");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AnomalyKind.CURVE_GAP);
            assertThat(finding.about()).isEqualTo("2026-11-13");
            assertThat(finding.evidence())
                    .containsExactly(
                            "no interval from 2026-11-13 until 2026-11-15 is known", "rule: 3 days and more in a row");
        });
    }

    @Test
    void aDayFarAboveItsWeekdayOfTheWeeksBeforeIsAJumpWithItsEvidence() {
        List<Finding> findings = judge(SEVEN_WEEKS + "Juuuu");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AnomalyKind.CURVE_JUMP);
            assertThat(finding.about()).isEqualTo("2026-11-17");
            assertThat(finding.evidence())
                    .containsExactly(
                            "2026-11-17: 960 kWh",
                            "highest of that day of 6 weeks before, 2026-11-10: 24 kWh",
                            "rule: above 5 times");
        });
    }

    @Test
    void threeWeeksOfNothingAfterUseAreFoundOnceFromTheirFirstDay() {
        List<Finding> findings = judge(SEVEN_WEEKS + "0".repeat(26));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(AnomalyKind.CURVE_ZERO);
            assertThat(finding.about()).isEqualTo("2026-10-27");
            assertThat(finding.evidence())
                    .containsExactly(
                            "2026-10-26: 24 kWh",
                            "from 2026-10-27 until 2026-11-16 and since: 0 kWh",
                            "rule: 21 days and more in a row");
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "two days that are missing, uuuuuuuuuuuuuuu..uuuuuuuuu",
        "days that may still come, uuuuuuuuuuuuuuuuuuuuuuuu...",
        "days that came so lately that the rest may follow, uuuuuuuuuuuuuuuuuuuuu...u",
        "an account whose curve has just begun, uuuuu...uuuuuuuuuuuuuuuuuu",
        "nothing known at all, .",
        "estimates in place of a gap, uuuuuuuuuuuuuueeeuuuuuuuu",
        "a jump that nothing is known before, uuuuuuuuuuuuuuJuuuuuuuu",
        "a weekday like that of a week before, uuuuuuuuuuuuuuuuuuuuuuuuuuuuJuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuJuuuu",
        "a fortnight away, uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu00000000000000uuuuu",
        "an empty house, 00000000000000000000000000000000000000000000000000000000000",
        "a house used on some days only, u0000000u0000000u0000000u0000000000000000000000000000000000",
        "somebody back again, uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu00000000000000000000000u"
    })
    void noFalseAlarmFor(String what, String days) {
        assertThat(judge(days)).as(what).isEmpty();
    }

    @Test
    void intervalsThatPartFromTheRegistersByMoreThanTheRuleAreFoundWithBothFigures() {
        LocalDate october = LocalDate.of(2026, 10, 31);

        assertThat(compare(october, "u".repeat(31), 744)).isEmpty();
        assertThat(compare(october, "u".repeat(31), 710)).as("less than 5 %").isEmpty();
        assertThat(compare(october, "u".repeat(30) + "e", 400))
                .as("not all metered")
                .isEmpty();
        assertThat(compare(october, "u".repeat(30), 400)).as("not all known").isEmpty();
        assertThat(compare(october, "0".repeat(31), 4)).as("little").isEmpty();
        assertThat(compare(october, "u".repeat(31), 700)).singleElement().satisfies(finding -> {
            assertThat(finding.about()).isEqualTo("2026-10");
            assertThat(finding.evidence())
                    .containsExactly(
                            "registers from 2026-10-01 until 2026-11-01: 700 kWh",
                            "sum of the intervals: 744 kWh",
                            "rule: by more than 5 % and 5 kWh");
        });
    }

    @Test
    void billsThatRestOnEstimatesOrEndedLongAgoAreNotCompared() {
        Curve curve = Curve.of(Days.until(LocalDate.of(2026, 11, 1), "u".repeat(73)));
        CompareRegisters compare = new CompareRegisters(Days.rules(), curve);

        assertThat(compare.findings(
                        List.of(
                                Months.bill(YearMonth.of(2026, 10), 10, ReadingQuality.ESTIMATED),
                                Months.bill(YearMonth.of(2026, 9), 10, ReadingQuality.ACTUAL)),
                        Days.TODAY))
                .isEmpty();
    }

    private static List<Finding> compare(LocalDate last, String days, long registers) {
        return new CompareRegisters(Days.rules(), Curve.of(Days.until(last, days)))
                .findings(List.of(Months.bill(YearMonth.of(2026, 10), registers, ReadingQuality.ACTUAL)), Days.TODAY);
    }

    private static List<Finding> judge(String days) {
        return new JudgeCurves(Days.rules(), Curve.of(Days.until(YESTERDAY, days))).findings(Days.TODAY);
    }
}
