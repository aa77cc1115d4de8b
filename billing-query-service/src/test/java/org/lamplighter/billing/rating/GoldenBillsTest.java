package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.rating.Published.BEIJING;
import static org.lamplighter.billing.rating.Published.GUANGDONG;
import static org.lamplighter.billing.rating.Published.HUNAN;
import static org.lamplighter.billing.rating.Published.JIANGSU;
import static org.lamplighter.billing.rating.Published.SHANGHAI;
import static org.lamplighter.billing.rating.Published.SICHUAN;
import static org.lamplighter.billing.rating.Published.ZHEJIANG;
import static org.lamplighter.billing.rating.Published.household;
import static org.lamplighter.billing.rating.Published.lowIncome;
import static org.lamplighter.billing.rating.Published.month;
import static org.lamplighter.billing.rating.Published.peakValley;
import static org.lamplighter.billing.rating.Published.rows;
import static org.lamplighter.billing.rating.Published.terms;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenBillsTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    @DisplayName("G-6: Zhejiang time of use, tier 1: peak 10.76 at 0.568 and valley 7.53 at 0.288 cost 8.28")
    void g6ZhejiangTimeOfUse() {
        RatedBill bill = month(terms(ZHEJIANG, PriceOption.TIME_OF_USE), JANUARY, "0", peakValley("10.76", "7.53"));

        assertThat(rows(bill))
                .containsExactly("ENERGY PEAK 1: 10.76 x 0.568 = 6.11", "ENERGY VALLEY 1: 7.53 x 0.288 = 2.17");
        assertThat(bill.total()).isEqualTo(Money.of("8.28"));
    }

    @Test
    @DisplayName("G-7: Sichuan low income: 15 kWh at 0.5224 are 7.84 paid back")
    void g7SichuanLowIncome() {
        RatedBill bill = month(lowIncome(SICHUAN, PriceOption.SINGLE_RATE), JANUARY, "0", "100");

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 100 x 0.5224 = 52.24",
                        "FREE_UNITS_PAID_BACK ALL_DAY null: 15 x -0.5224 = -7.84");
        assertThat(bill.total()).isEqualTo(Money.of("44.40"));
    }

    @Test
    void whatIsPaidBackIsNeverMoreThanWasChargedForIt() {
        Map<PricePeriod, KilowattHours> valleyOnly =
                Map.of(PricePeriod.FLAT, KilowattHours.ZERO, PricePeriod.VALLEY, KilowattHours.of(10));

        RatedBill bill = month(lowIncome(SICHUAN, PriceOption.TIME_OF_USE), JANUARY, "0", valleyOnly);

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY VALLEY null: 10 x 0.2535 = 2.54",
                        "FREE_UNITS_PAID_BACK VALLEY null: 10 x -0.2535 = -2.54");
        assertThat(bill.total()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest(name = "G-8: teaching tariff, 50 kWh at 0.53 and what is above at 0.58: {0} kWh cost {1}")
    @CsvSource({"10, 5.30", "100, 55.50"})
    void g8TeachingTariff(String energy, String total) {
        Tariff teaching = new Tariff(
                "teaching",
                new Region("990000", new LocalizedText("教学", "Teaching")),
                CustomerClass.RESIDENTIAL,
                null,
                new LocalizedText("教学电价", "Teaching tariff"),
                LocalDate.of(2000, 1, 1),
                null,
                "G-8",
                List.of(),
                Tariff.YUAN,
                new TierScheme(
                        TierCycle.MONTH,
                        List.of(new TierScheme.Season(Set.of(Month.values()), List.of(KilowattHours.of(50)))),
                        List.of()),
                Map.of(
                        PriceOption.SINGLE_RATE,
                        new PriceStructure.FullTable(List.of(new PriceStructure.FullTable.TierPrices(
                                Set.of(Month.values()),
                                Map.of(PricePeriod.ALL_DAY, List.of(UnitPrice.of("0.53"), UnitPrice.of("0.58"))))))),
                List.of(),
                Charges.NONE,
                null);
        LocalDate first = JANUARY.atDay(1);

        RatedBill bill = new Rating(new Tariffs(List.of(teaching)))
                .rate(
                        terms("990000", PriceOption.SINGLE_RATE),
                        List.of(JANUARY),
                        KilowattHours.ZERO,
                        new Usage(first, first.plusMonths(1), Map.of(PricePeriod.ALL_DAY, KilowattHours.of(energy))));

        assertThat(bill.total()).isEqualTo(Money.of(total));
    }

    @Test
    void jiangsuCrossesFromTierOneToTwoInsideAMonth() {
        RatedBill bill = month(terms(JIANGSU, PriceOption.SINGLE_RATE), JULY, "2600", "400");

        assertThat(rows(bill))
                .containsExactly("ENERGY ALL_DAY 1: 160 x 0.5283 = 84.53", "ENERGY ALL_DAY 2: 240 x 0.5783 = 138.79");
        assertThat(bill.total()).isEqualTo(Money.of("223.32"));
    }

    @Test
    void jiangsuCrossesTwoLimitsInsideOneMonth() {
        RatedBill bill = month(terms(JIANGSU, PriceOption.SINGLE_RATE), JULY, "2700", "2200");

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 60 x 0.5283 = 31.70",
                        "ENERGY ALL_DAY 2: 2040 x 0.5783 = 1179.73",
                        "ENERGY ALL_DAY 3: 100 x 0.8283 = 82.83");
        assertThat(bill.total()).isEqualTo(Money.of("1294.26"));
    }

    @Test
    void jiangsuExactlyAtALimitStaysInTheLowerTier() {
        assertThat(rows(month(terms(JIANGSU, PriceOption.SINGLE_RATE), JULY, "2400", "360")))
                .containsExactly("ENERGY ALL_DAY 1: 360 x 0.5283 = 190.19");
    }

    @Test
    void jiangsuTimeOfUseAddsTheTierOnTopOfThePeriods() {
        RatedBill bill = month(terms(JIANGSU, PriceOption.TIME_OF_USE), OCTOBER, "2700", peakValley("180", "120"));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY PEAK null: 180 x 0.5583 = 100.49",
                        "ENERGY VALLEY null: 120 x 0.3583 = 43.00",
                        "TIER_ADD_ON null 2: 240 x 0.05 = 12.00");
        assertThat(bill.total()).isEqualTo(Money.of("155.49"));
        assertThat(bill.usedAfter()).isEqualTo(KilowattHours.of(3000));
    }

    @Test
    void jiangsuHouseholdOfFiveHasTwelveHundredMoreInTheYear() {
        assertThat(rows(month(household(JIANGSU, 5), JULY, "3900", "100")))
                .containsExactly("ENERGY ALL_DAY 1: 60 x 0.5283 = 31.70", "ENERGY ALL_DAY 2: 40 x 0.5783 = 23.13");
        assertThat(rows(month(household(JIANGSU, 4), JULY, "3900", "100")))
                .containsExactly("ENERGY ALL_DAY 2: 100 x 0.5783 = 57.83");
    }

    @Test
    void jiangsuLowIncomeUnitsAreFreeAndDoNotClimbTheTiers() {
        RatedBill bill = month(lowIncome(JIANGSU, PriceOption.SINGLE_RATE), JULY, "2700", "75");

        assertThat(rows(bill))
                .containsExactly("ENERGY ALL_DAY 1: 60 x 0.5283 = 31.70", "FREE_UNITS null null: 15 x 0 = 0.00");
        assertThat(bill.usedAfter()).isEqualTo(KilowattHours.of(2760));
    }

    @Test
    void jiangsuFreeUnitsAreTakenOffPeakAndValleyInProportion() {
        assertThat(rows(month(lowIncome(JIANGSU, PriceOption.TIME_OF_USE), JULY, "0", peakValley("100", "50"))))
                .containsExactly(
                        "ENERGY PEAK null: 90 x 0.5583 = 50.25",
                        "ENERGY VALLEY null: 45 x 0.3583 = 16.12",
                        "FREE_UNITS null null: 15 x 0 = 0.00");
    }

    @Test
    void jiangsuCombinedMeterHasOnePriceForAll() {
        assertThat(rows(month(terms(JIANGSU, PriceOption.COMBINED_METER), JULY, "2700", "2200")))
                .containsExactly("ENERGY ALL_DAY null: 2200 x 0.5483 = 1206.26");
    }

    @Test
    void zhejiangSpreadsPeakAndValleyOverTheTiersInProportion() {
        assertThat(rows(month(terms(ZHEJIANG, PriceOption.TIME_OF_USE), JULY, "2700", peakValley("100", "50"))))
                .containsExactly(
                        "ENERGY PEAK 1: 40 x 0.568 = 22.72",
                        "ENERGY VALLEY 1: 20 x 0.288 = 5.76",
                        "ENERGY PEAK 2: 60 x 0.618 = 37.08",
                        "ENERGY VALLEY 2: 30 x 0.338 = 10.14");
    }

    @Test
    void shanghaiPricesEachTierAndPeriodFromItsTable() {
        assertThat(rows(month(terms(SHANGHAI, PriceOption.TIME_OF_USE), JULY, "4700", peakValley("120", "80"))))
                .containsExactly(
                        "ENERGY PEAK 2: 60 x 0.677 = 40.62",
                        "ENERGY VALLEY 2: 40 x 0.337 = 13.48",
                        "ENERGY PEAK 3: 60 x 0.977 = 58.62",
                        "ENERGY VALLEY 3: 40 x 0.487 = 19.48");
    }

    @Test
    void beijingCountsTheMonth() {
        assertThat(rows(month(household(BEIJING, 3), JULY, "0", "450")))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 240 x 0.4883 = 117.19",
                        "ENERGY ALL_DAY 2: 160 x 0.5383 = 86.13",
                        "ENERGY ALL_DAY 3: 50 x 0.7883 = 39.42");
    }

    @Test
    void beijingHouseholdOfSixHasItsOwnLimits() {
        assertThat(rows(month(household(BEIJING, 6), JULY, "0", "450")))
                .containsExactly("ENERGY ALL_DAY 1: 340 x 0.4883 = 166.02", "ENERGY ALL_DAY 2: 110 x 0.5383 = 59.21");
        assertThat(rows(month(household(BEIJING, 6), YearMonth.of(2019, 11), "0", "450")))
                .as("before 2019-12-01")
                .hasSize(3);
    }

    @Test
    void guangdongHasHigherLimitsInSummer() {
        assertThat(rows(month(household(GUANGDONG, 3), JULY, "0", "300")))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 260 x 0.60886875 = 158.31", "ENERGY ALL_DAY 2: 40 x 0.65886875 = 26.35");
        assertThat(rows(month(household(GUANGDONG, 3), JANUARY, "0", "300")))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 200 x 0.60886875 = 121.77", "ENERGY ALL_DAY 2: 100 x 0.65886875 = 65.89");
        assertThat(rows(month(household(GUANGDONG, 5), JANUARY, "0", "300"))).hasSize(1);
    }

    @Test
    void guangdongTimeOfUseHasThreePeriods() {
        assertThat(rows(month(
                        terms(GUANGDONG, PriceOption.TIME_OF_USE),
                        JANUARY,
                        "0",
                        Map.of(
                                PricePeriod.PEAK, KilowattHours.of(100),
                                PricePeriod.FLAT, KilowattHours.of(80),
                                PricePeriod.VALLEY, KilowattHours.of(60)))))
                .containsExactly(
                        "ENERGY PEAK null: 100 x 1.02896875 = 102.90",
                        "ENERGY FLAT null: 80 x 0.60886875 = 48.71",
                        "ENERGY VALLEY null: 60 x 0.23676875 = 14.21",
                        "TIER_ADD_ON null 2: 40 x 0.05 = 2.00");
    }

    @Test
    void sichuanValleyIsCheaperFromJuneToOctober() {
        Map<PricePeriod, KilowattHours> energy =
                Map.of(PricePeriod.FLAT, KilowattHours.of(60), PricePeriod.VALLEY, KilowattHours.of(40));
        Terms terms = terms(SICHUAN, PriceOption.TIME_OF_USE);

        assertThat(rows(month(terms, JULY, "0", energy)))
                .containsExactly("ENERGY FLAT null: 60 x 0.5224 = 31.34", "ENERGY VALLEY null: 40 x 0.175 = 7.00");
        assertThat(rows(month(terms, JANUARY, "0", energy)))
                .containsExactly("ENERGY FLAT null: 60 x 0.5224 = 31.34", "ENERGY VALLEY null: 40 x 0.2535 = 10.14");
    }

    @Test
    void aPeriodIsCutByDaysWhereASeasonOfPricesBegins() {
        RatedBill bill = new Rating(Published.TARIFFS)
                .rate(
                        terms(SICHUAN, PriceOption.TIME_OF_USE),
                        List.of(YearMonth.of(2026, 6)),
                        KilowattHours.ZERO,
                        new Usage(
                                LocalDate.of(2026, 5, 22),
                                LocalDate.of(2026, 6, 21),
                                Map.of(
                                        PricePeriod.FLAT,
                                        KilowattHours.of(60),
                                        PricePeriod.VALLEY,
                                        KilowattHours.of(30))));

        assertThat(rows(bill))
                .as("10 of 30 days in May")
                .containsExactly(
                        "ENERGY FLAT null: 20 x 0.5224 = 10.45",
                        "ENERGY VALLEY null: 10 x 0.2535 = 2.54",
                        "ENERGY FLAT null: 40 x 0.5224 = 20.90",
                        "ENERGY VALLEY null: 20 x 0.175 = 3.50");
        assertThat(bill.parts()).hasSize(2);
    }

    @Test
    void hunanHasMoreRoomInTheMiddleTierInWinterAndSummer() {
        assertThat(rows(month(household(HUNAN, 3), JULY, "0", "400")))
                .containsExactly("ENERGY ALL_DAY 1: 200 x 0.588 = 117.60", "ENERGY ALL_DAY 2: 200 x 0.638 = 127.60");
        assertThat(rows(month(household(HUNAN, 3), MARCH, "0", "400")))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 200 x 0.588 = 117.60",
                        "ENERGY ALL_DAY 2: 150 x 0.638 = 95.70",
                        "ENERGY ALL_DAY 3: 50 x 0.888 = 44.40");
    }

    @Test
    void aMissedReadingGivesTheLimitsOfBothMonths() {
        RatedBill bill = new Rating(Published.TARIFFS)
                .rate(
                        household(BEIJING, 3),
                        List.of(YearMonth.of(2026, 6), JULY),
                        KilowattHours.ZERO,
                        new Usage(
                                LocalDate.of(2026, 6, 1),
                                LocalDate.of(2026, 8, 1),
                                Map.of(PricePeriod.ALL_DAY, KilowattHours.of(480))));

        assertThat(rows(bill)).containsExactly("ENERGY ALL_DAY 1: 480 x 0.4883 = 234.38");
    }
}
