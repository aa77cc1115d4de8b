package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerFactorTest {

    @ParameterizedTest(name = "printed row {0}: {1} / {2} / {3} %")
    @CsvSource({
        "0.95, -0.75, -1.1, -1.3",
        "0.93, -0.45, -0.95, -1.3",
        "0.66, 14, 9.5, 7",
        "0.60, 25, 15, 10",
        "0.32, 81, 71, 61"
    })
    void thePrintedRowsAreInTheTable(String factor, String of090, String of085, String of080) {
        assertThat(percent(PowerFactorStandard.STANDARD_090, factor)).isEqualByComparingTo(of090);
        assertThat(percent(PowerFactorStandard.STANDARD_085, factor)).isEqualByComparingTo(of085);
        assertThat(percent(PowerFactorStandard.STANDARD_080, factor)).isEqualByComparingTo(of080);
    }

    @ParameterizedTest(name = "standard 0.90, {0}: {1} %")
    @CsvSource({
        "1.00, -0.75",
        "0.95, -0.75",
        "0.94, -0.60",
        "0.93, -0.45",
        "0.92, -0.30",
        "0.91, -0.15",
        "0.90, 0",
        "0.89, 0.5",
        "0.70, 10",
        "0.69, 11",
        "0.65, 15",
        "0.64, 17",
        "0.00, 145"
    })
    void standard090(String factor, String percent) {
        assertThat(percent(PowerFactorStandard.STANDARD_090, factor)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "standard 0.85, {0}: {1} %")
    @CsvSource({
        "1.00, -1.10",
        "0.94, -1.10",
        "0.93, -0.95",
        "0.92, -0.80",
        "0.91, -0.65",
        "0.90, -0.50",
        "0.89, -0.40",
        "0.88, -0.30",
        "0.87, -0.20",
        "0.86, -0.10",
        "0.85, 0",
        "0.84, 0.5",
        "0.65, 10",
        "0.64, 11",
        "0.60, 15",
        "0.59, 17"
    })
    void standard085(String factor, String percent) {
        assertThat(percent(PowerFactorStandard.STANDARD_085, factor)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "standard 0.80, {0}: {1} %")
    @CsvSource({
        "1.00, -1.30", "0.92, -1.30", "0.91, -1.15", "0.90, -1.0", "0.89, -0.9", "0.88, -0.8", "0.85, -0.5",
        "0.81, -0.1", "0.80, 0", "0.79, 0.5", "0.60, 10", "0.59, 11", "0.55, 15", "0.54, 17"
    })
    void standard080(String factor, String percent) {
        assertThat(percent(PowerFactorStandard.STANDARD_080, factor)).isEqualByComparingTo(percent);
    }

    @Test
    void itIsRoundedHalfUpToTwoDecimalsBeforeTheTableIsAsked() {
        assertThat(PowerFactor.of(KilowattHours.of(36000), KilovarHours.of("16200")))
                .hasToString("0.91");
        assertThat(new PowerFactor(new BigDecimal("0.895"))).hasToString("0.90");
        assertThat(new PowerFactor(new BigDecimal("0.8949"))).hasToString("0.89");
    }

    @Test
    void itIsOneWithoutReactiveEnergyAndNothingWithoutActive() {
        assertThat(PowerFactor.of(KilowattHours.of(10), KilovarHours.of("0"))).hasToString("1.00");
        assertThat(PowerFactor.of(KilowattHours.ZERO, KilovarHours.of("0"))).hasToString("1.00");
        assertThat(PowerFactor.of(KilowattHours.ZERO, KilovarHours.of("5"))).hasToString("0.00");
    }

    @Test
    void aBetterPowerFactorNeverCostsMore() {
        for (PowerFactorStandard standard : PowerFactorStandard.values()) {
            for (int x = 1; x <= 100; x++) {
                assertThat(standard.percent(new PowerFactor(BigDecimal.valueOf(x, 2))))
                        .isLessThanOrEqualTo(standard.percent(new PowerFactor(BigDecimal.valueOf(x - 1, 2))));
            }
        }
    }

    private static BigDecimal percent(PowerFactorStandard standard, String factor) {
        return standard.percent(new PowerFactor(new BigDecimal(factor)));
    }
}
