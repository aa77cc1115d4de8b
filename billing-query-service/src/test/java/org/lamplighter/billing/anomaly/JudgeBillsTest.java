package org.lamplighter.billing.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.ReadingQuality;

class JudgeBillsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void fourTimesTheHighestMonthOfAYearIsAJumpWithItsEvidence() {
        List<Finding> findings =
                judge(Months.until(OCTOBER, 200, 300, 250, 200, 180, 200, 300, 320, 310, 220, 200, 210, 200, 1400));

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().kind()).isEqualTo(AnomalyKind.USE_JUMP);
        assertThat(findings.getFirst().about()).isEqualTo("2026-10");
        assertThat(findings.getFirst().evidence())
                .containsExactly(
                        "2026-10: 1400 kWh from 2026-10-01 until 2026-11-01, 45.161 a day",
                        "highest before, 2026-04: 320 kWh from 2026-04-01 until 2026-05-01, 10.667 a day",
                        "rule: above 3 times");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a winter like the last one, 100 100 900 950 900 300 100 100 100 100 100 100 100 920",
        "a first winter of electric heating, 150 150 150 900",
        "a small household that doubles and more, 30 30 30 30 30 30 30 30 30 30 30 30 30 200",
        "too few bills before it, 100 100 3000",
        "a jump of long ago, 100 100 100 100 100 4000 100 100 100",
        "away for one month, 200 200 200 200 0",
        "never much used, 10 10 10 10 0 0",
        "somebody back again, 200 200 200 0 0 150"
    })
    void noFalseAlarmFor(String what, String kilowattHours) {
        assertThat(judge(Months.until(OCTOBER, numbers(kilowattHours))))
                .as(what)
                .isEmpty();
    }

    @Test
    void twoMonthsOfNothingAfterSteadyUseAreFoundUnlessItWasSoLastYear() {
        assertThat(judge(Months.until(OCTOBER, 200, 200, 200, 0, 0)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(AnomalyKind.ZERO_USE);
                    assertThat(finding.about()).isEqualTo("2026-09");
                });
        assertThat(judge(Months.until(OCTOBER, 0, 0, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 0, 0)))
                .as("a summer house")
                .isEmpty();
    }

    @Test
    void whatWasEstimatedAndTheReadingThatMakesGoodForItAreNotJudged() {
        List<Bill> estimated = new ArrayList<>(Months.until(YearMonth.of(2026, 9), 100, 100, 100, 100));
        estimated.add(Months.bill(OCTOBER, 4000, ReadingQuality.ESTIMATED));
        List<Bill> caughtUp = new ArrayList<>(Months.until(YearMonth.of(2026, 8), 100, 100, 100, 100));
        caughtUp.add(Months.bill(YearMonth.of(2026, 9), 1, ReadingQuality.ESTIMATED));
        caughtUp.add(Months.bill(OCTOBER, 4000, ReadingQuality.ACTUAL));

        assertThat(judge(estimated)).isEmpty();
        assertThat(judge(caughtUp)).isEmpty();
    }

    @Property(tries = 300)
    void useThatStaysWithinThreeTimesItsHighestIsNeverAnAnomaly(
            @ForAll @Size(min = 14, max = 24) List<@IntRange(min = 1000, max = 2700) Integer> months) {
        assertThat(judge(Months.until(
                        OCTOBER, months.stream().mapToLong(Integer::longValue).toArray())))
                .isEmpty();
    }

    private static List<Finding> judge(List<Bill> bills) {
        return new JudgeBills(Months.RULES)
                .findings(bills).stream()
                        .filter(finding -> finding.isFresh(Months.RULES, TODAY))
                        .toList();
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }
}
