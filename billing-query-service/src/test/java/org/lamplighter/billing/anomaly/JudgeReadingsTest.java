package org.lamplighter.billing.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.bill.ReadingKind;
import org.lamplighter.billing.bill.ReadingQuality;

class JudgeReadingsTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    private final JudgeReadings judge = new JudgeReadings(Months.RULES);

    @Test
    void aReadingBelowAnEarlierOneOfItsMeterIsFound() {
        List<Reading> kept = List.of(Months.reading("A", SEPTEMBER, 5000), Months.reading("A", OCTOBER, 5200));

        Finding finding =
                judge.negative(kept, Months.reading("A", NOVEMBER, 4100)).orElseThrow();

        assertThat(finding.about()).isEqualTo("A 2026-11-01");
        assertThat(finding.evidence()).containsExactly("A on 2026-10-01: 5200 kWh", "A on 2026-11-01: 4100 kWh");
        assertThat(JudgeReadings.isExplained(kept, "A", NOVEMBER)).isFalse();
    }

    @Property(tries = 200)
    void aRegisterThatRollsOverIsNoAnomaly(
            @ForAll @IntRange(min = 4, max = 7) int digits,
            @ForAll @IntRange(max = 999) int left,
            @ForAll @IntRange(max = 999) int right) {
        long full = (long) Math.pow(10, digits);
        long part = full / 10_000;
        List<Reading> kept = List.of(Months.reading("A", OCTOBER, full - 1 - left * part));

        assertThat(judge.negative(kept, Months.reading("A", NOVEMBER, right * part)))
                .isEmpty();
    }

    @Test
    void anotherMeterOrAnExchangeIsNoAnomaly() {
        List<Reading> kept = List.of(Months.reading("A", OCTOBER, 5200));
        Reading exchanged = Months.reading("A", NOVEMBER, 3, ReadingKind.METER_EXCHANGE, ReadingQuality.ACTUAL);

        assertThat(judge.negative(kept, Months.reading("B", NOVEMBER, 3))).isEmpty();
        assertThat(judge.negative(kept, exchanged)).isEmpty();
    }

    @Test
    void aLaterWordOfTheMeterOrItsExchangeExplainsIt() {
        Reading corrected = Months.reading("A", NOVEMBER, 5300);
        Reading exchanged = Months.reading("B", NOVEMBER, 0, ReadingKind.METER_EXCHANGE, ReadingQuality.ACTUAL);

        assertThat(JudgeReadings.isExplained(List.of(corrected), "A", NOVEMBER)).isTrue();
        assertThat(JudgeReadings.isExplained(List.of(exchanged), "A", NOVEMBER)).isTrue();
        assertThat(JudgeReadings.isExplained(List.of(Months.reading("A", OCTOBER, 5200)), "A", NOVEMBER))
                .isFalse();
    }

    @Test
    void aRegularReadingIsMissingTenDaysAfterItWasDue() {
        List<Reading> kept = List.of(Months.reading("A", SEPTEMBER, 5000), Months.reading("A", OCTOBER, 5200));

        assertThat(judge.missing(kept, LocalDate.of(2026, 11, 10))).isEmpty();
        assertThat(judge.missing(kept, LocalDate.of(2026, 11, 11)).orElseThrow().evidence())
                .containsExactly("last regular reading: 2026-10-01", "due: 2026-11-01", "missing from: 2026-11-11");
        assertThat(judge.missing(kept.subList(0, 1), LocalDate.of(2027, 1, 1)))
                .as("not read regularly yet")
                .isEmpty();
    }
}
