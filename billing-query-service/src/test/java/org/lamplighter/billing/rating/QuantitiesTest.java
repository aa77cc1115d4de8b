package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void equalAmountsAreEqualWhateverTheirScale() {
        assertThat(Money.of("12.50")).isEqualTo(Money.of("12.5")).hasSameHashCodeAs(Money.of("12.500"));
        assertThat(Money.of("0.00")).isEqualTo(Money.ZERO);
        assertThat(Money.of("100")).isEqualTo(Money.of("1E+2"));
        assertThat(KilowattHours.of("300.0")).isEqualTo(KilowattHours.of(300));
        assertThat(UnitPrice.of("0.50")).isEqualTo(UnitPrice.of("0.5"));
    }

    @Test
    void moneyIsRoundedHalfUpToTheFen() {
        assertThat(Money.of("84.525").rounded()).isEqualTo(Money.of("84.53"));
        assertThat(Money.of("84.5249").rounded()).isEqualTo(Money.of("84.52"));
        assertThat(Money.of("-7.836").rounded()).isEqualTo(Money.of("-7.84"));
    }

    @Test
    void moneyIsWrittenWithItsFen() {
        assertThat(Money.of("12.5")).hasToString("12.50");
        assertThat(Money.of("100")).hasToString("100.00");
        assertThat(Money.of("84.525")).hasToString("84.525");
    }

    @Test
    void energyIsNotBelowZero() {
        assertThatThrownBy(() -> KilowattHours.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KilowattHours.of(1).minus(KilowattHours.of(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KilowattHours.of(1).beyond(KilowattHours.of(2))).isEqualTo(KilowattHours.ZERO);
    }
}
