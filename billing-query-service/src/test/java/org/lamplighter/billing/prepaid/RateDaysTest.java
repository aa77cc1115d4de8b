package org.lamplighter.billing.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Terms;

/** Days cost what the bill to come will say, by worked examples. */
class RateDaysTest {

    private static final Terms JIANGSU = Days.terms("320000", PriceOption.SINGLE_RATE);
    private static final Terms BEIJING = Days.terms("110000", PriceOption.SINGLE_RATE);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Test
    void theTiersOfTheYearAreCountedOnFromTheLastBill() {
        Bill october = Days.bill(JIANGSU, Days.alike(OCTOBER, 31, "10"), KilowattHours.of(2400));

        Money cost = Days.RATE.cost(JIANGSU, NOVEMBER, october, Days.alike(NOVEMBER, 9, "10"));

        assertThat(october.usedAfter()).isEqualTo(KilowattHours.of(2710));
        assertThat(cost)
                .as("50 kWh up to 2760 at 0.5283 = 26.415, 40 above it at 0.5783 = 23.132")
                .isEqualTo(Money.of("26.42").plus(Money.of("23.13")));
    }

    @Test
    void aNewYearBeginsWithTheFirstTier() {
        Bill november = Days.bill(JIANGSU, Days.alike(NOVEMBER, 30, "10"), KilowattHours.of(2700));

        Money cost = Days.RATE.cost(JIANGSU, DECEMBER, november, Days.alike(DECEMBER, 32, "10"));

        assertThat(cost)
                .as("December's 310 kWh in tier 2 = 179.273, 10 of January in tier 1 = 5.283")
                .isEqualTo(Money.of("179.27").plus(Money.of("5.28")));
    }

    @Test
    void eachMonthHasTiersOfItsOwnWhereTheyAreMonthly() {
        Money cost = Days.RATE.cost(BEIJING, NOVEMBER, null, Days.alike(NOVEMBER, 31, "8"));

        assertThat(cost)
                .as("240 of November and 8 of December in tier 1 = 117.192 and 3.9064")
                .isEqualTo(Money.of("117.19").plus(Money.of("3.91")));
    }

    @Test
    void daysThatABillOfTheirMonthWillTakeInCostWhatItGrowsBy() {
        Bill soFar = Days.bill(BEIJING, Days.alike(NOVEMBER, 20, "10"), KilowattHours.ZERO);

        Money cost = Days.RATE.cost(BEIJING, NOVEMBER.plusDays(20), soFar, Days.alike(NOVEMBER.plusDays(20), 10, "10"));

        assertThat(soFar.total()).as("200 × 0.4883").isEqualTo(Money.of("97.66"));
        assertThat(cost)
                .as("40 more up to 240 at 0.4883, 60 above it at 0.5383: 117.192 + 32.298 − 97.66")
                .isEqualTo(Money.of("117.19").plus(Money.of("32.30")).minus(Money.of("97.66")));
    }

    @Test
    void aBillOfAnotherChoiceDoesNotGrowAndTheDaysAfterItArePricedByTheNewOne() {
        Terms byTime = Days.terms("320000", PriceOption.TIME_OF_USE);
        KnownDay first = Days.day(
                NOVEMBER, Map.of(PricePeriod.PEAK, KilowattHours.of(60), PricePeriod.VALLEY, KilowattHours.of(40)));
        Bill soFar = Days.bill(byTime, List.of(first), KilowattHours.ZERO);

        Money cost = Days.RATE.cost(JIANGSU, NOVEMBER.plusDays(1), soFar, Days.alike(NOVEMBER.plusDays(1), 10, "10"));

        assertThat(cost).as("100 × 0.5283").isEqualTo(Money.of("52.83"));
    }

    @Test
    void noDaysCostNothing() {
        Bill soFar = Days.bill(BEIJING, Days.alike(NOVEMBER, 20, "10"), KilowattHours.ZERO);

        assertThat(Days.RATE.cost(BEIJING, NOVEMBER.plusDays(20), soFar, List.of()))
                .isEqualTo(Money.ZERO);
    }
}
