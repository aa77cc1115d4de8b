package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lamplighter.billing.rating.Published.JIANGSU;
import static org.lamplighter.billing.rating.Published.SICHUAN;
import static org.lamplighter.billing.rating.Published.TARIFFS;
import static org.lamplighter.billing.rating.Published.household;
import static org.lamplighter.billing.rating.Published.lowIncome;
import static org.lamplighter.billing.rating.Published.rows;
import static org.lamplighter.billing.rating.Published.terms;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesInsideAPeriodTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void aTariffThatChangesInsideCutsTheUseByDaysAndEachPartQuotesItsVersion() {
        Rating rating = new Rating(new Tariffs(List.of(
                version("old", "0.50", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 10)),
                version("new", "0.60", LocalDate.of(2026, 6, 11), null))));

        RatedBill bill = rating.rate(
                terms("990000", PriceOption.SINGLE_RATE),
                List.of(YearMonth.of(2026, 6)),
                KilowattHours.of(50),
                use(JUNE, JULY, "300"));

        assertThat(bill.parts()).extracting(RatedPart::tariffId).containsExactly("old", "new");
        assertThat(rows(bill))
                .as("10 of 30 days; the tiers are counted on over the change")
                .containsExactly(
                        "ENERGY ALL_DAY 1: 100 x 0.5 = 50.00",
                        "ENERGY ALL_DAY 1: 50 x 0.6 = 30.00",
                        "ENERGY ALL_DAY 2: 150 x 1.6 = 240.00");
    }

    @Test
    void aDayThatNoVersionHoldsOnIsRefused() {
        Rating rating = new Rating(new Tariffs(List.of(
                version("old", "0.50", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 6, 10)),
                version("new", "0.60", LocalDate.of(2026, 6, 12), null))));

        assertThatThrownBy(() -> rating.rate(
                        terms("990000", PriceOption.SINGLE_RATE),
                        List.of(YearMonth.of(2026, 6)),
                        KilowattHours.ZERO,
                        use(JUNE, JULY, "300")))
                .isInstanceOf(NoTariffException.class);
    }

    @Test
    void aHouseholdThatGrowsHasItsNewLimitsFromThatDayOnAndCountingGoesOn() {
        LocalDate grown = LocalDate.of(2026, 6, 16);

        RatedBill bill = rate(
                "2700",
                new Stretch(household(JIANGSU, 4), use(JUNE, grown, "100")),
                new Stretch(household(JIANGSU, 5), use(grown, JULY, "100")));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 60 x 0.5283 = 31.70",
                        "ENERGY ALL_DAY 2: 40 x 0.5783 = 23.13",
                        "ENERGY ALL_DAY 1: 100 x 0.5283 = 52.83");
        assertThat(bill.usedAfter()).isEqualTo(KilowattHours.of(2900));
    }

    @Test
    void anOptionThatIsChosenInsideHoldsFromThatDayOn() {
        LocalDate chosen = LocalDate.of(2026, 6, 16);

        RatedBill bill = rate(
                "0",
                new Stretch(terms(JIANGSU, PriceOption.SINGLE_RATE), use(JUNE, chosen, "100")),
                new Stretch(
                        terms(JIANGSU, PriceOption.TIME_OF_USE),
                        new Usage(chosen, JULY, Published.peakValley("60", "40"))));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 100 x 0.5283 = 52.83",
                        "ENERGY PEAK null: 60 x 0.5583 = 33.50",
                        "ENERGY VALLEY null: 40 x 0.3583 = 14.33");
    }

    @Test
    void aMeterThatIsExchangedInsideMakesNoPartOfItsOwn() {
        LocalDate exchanged = LocalDate.of(2026, 6, 16);
        Terms terms = household(JIANGSU, 3);

        RatedBill bill = rate(
                "0",
                new Stretch(terms, use(JUNE, exchanged, "100.4")),
                new Stretch(terms, use(exchanged, JULY, "99.6")));

        assertThat(rows(bill)).containsExactly("ENERGY ALL_DAY 1: 200 x 0.5283 = 105.66");
    }

    @Test
    void daysThatNobodyAskedAboutAreNotCharged() {
        Tariff tariff = Teaching.tariff(
                CustomerClass.COMMERCIAL_TWO_PART,
                "0.5",
                Map.of(),
                Teaching.monthly(null, "30", PartMonth.CALENDAR_DAYS));
        Terms terms = Teaching.terms(
                CustomerClass.COMMERCIAL_TWO_PART,
                PriceOption.SINGLE_RATE,
                Teaching.connection(new BasicCharge.ByCapacity(KilovoltAmperes.of("100")), null));

        RatedBill bill = Teaching.rate(
                tariff,
                new Stretch(terms, use(JUNE, JUNE.plusDays(10), "100")),
                new Stretch(terms, use(JUNE.plusDays(20), JULY, "100")));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY null: 100 x 0.5 = 50.00",
                        "CAPACITY 100 kVA x 30 x 10/30 = 1000.00",
                        "ENERGY ALL_DAY null: 100 x 0.5 = 50.00",
                        "CAPACITY 100 kVA x 30 x 10/30 = 1000.00");
    }

    @Test
    void whatIsFreeInAMonthIsGivenOnceHoweverManyPartsItHas() {
        RatedBill bill = rate(
                "0",
                new Stretch(lowIncome(SICHUAN, PriceOption.SINGLE_RATE), use(JUNE, JUNE.plusDays(3), "10")),
                new Stretch(household(SICHUAN, 2), use(JUNE.plusDays(3), JUNE.plusDays(6), "10")),
                new Stretch(lowIncome(SICHUAN, PriceOption.SINGLE_RATE), use(JUNE.plusDays(6), JULY, "50")));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY 1: 10 x 0.5224 = 5.22",
                        "FREE_UNITS_PAID_BACK ALL_DAY null: 10 x -0.5224 = -5.22",
                        "ENERGY ALL_DAY 1: 10 x 0.5224 = 5.22",
                        "ENERGY ALL_DAY 1: 50 x 0.5224 = 26.12",
                        "FREE_UNITS_PAID_BACK ALL_DAY null: 5 x -0.5224 = -2.61");
    }

    @Test
    void aCurveKnowsWhichDaysEnergyASeasonTakes() {
        // A kWh in each hour of May, nothing in June: by days in proportion June would take its share.
        LoadCurve curve = new LoadCurve(
                MAY,
                60,
                Stream.concat(
                                Collections.nCopies(31 * 24, KilowattHours.of(1)).stream(),
                                Collections.nCopies(30 * 24, KilowattHours.ZERO).stream())
                        .toList());
        Terms terms = terms(SICHUAN, PriceOption.TIME_OF_USE);
        List<Stretch> days = curve.byDay(when -> when.getHour() < 8 ? PricePeriod.VALLEY : PricePeriod.FLAT).stream()
                .map(day -> new Stretch(terms, day))
                .toList();

        RatedBill bill = new Rating(TARIFFS).rate(new Billing(days, Billing.monthsOf(MAY, JULY), KilowattHours.ZERO));

        assertThat(rows(bill))
                .as("the limits of both months, 360 and 560 kWh")
                .containsExactly(
                        "ENERGY FLAT null: 496 x 0.5224 = 259.11",
                        "ENERGY VALLEY null: 248 x 0.2535 = 62.87",
                        "TIER_ADD_ON null 2: 200 x 0.1 = 20.00",
                        "TIER_ADD_ON null 3: 184 x 0.3 = 55.20");
        assertThat(curve.demand()).isEqualTo(Kilowatts.of("1"));
    }

    @Test
    void aCurveHasWholeDaysOfKnownIntervals() {
        assertThatThrownBy(() -> new LoadCurve(MAY, 60, Collections.nCopies(23, KilowattHours.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoadCurve(MAY, 20, Collections.nCopies(72, KilowattHours.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new LoadCurve(MAY, 15, Collections.nCopies(96, KilowattHours.of("0.5"))).demand())
                .isEqualTo(Kilowatts.of("2"));
    }

    private static RatedBill rate(String usedBefore, Stretch... stretches) {
        return new Rating(TARIFFS)
                .rate(new Billing(List.of(stretches), List.of(YearMonth.of(2026, 6)), KilowattHours.of(usedBefore)));
    }

    private static Usage use(LocalDate from, LocalDate to, String energy) {
        return new Usage(from, to, Map.of(PricePeriod.ALL_DAY, KilowattHours.of(energy)));
    }

    private static Tariff version(String id, String price, LocalDate from, @Nullable LocalDate to) {
        return new Tariff(
                id,
                new Region("990000", new LocalizedText("教学", "Teaching")),
                CustomerClass.RESIDENTIAL,
                null,
                new LocalizedText("教学电价", "Teaching tariff"),
                from,
                to,
                "made up",
                List.of(),
                Tariff.YUAN,
                new TierScheme(
                        TierCycle.MONTH,
                        List.of(new TierScheme.Season(Set.of(Month.values()), List.of(KilowattHours.of(200)))),
                        List.of()),
                Map.of(
                        PriceOption.SINGLE_RATE,
                        new PriceStructure.FullTable(List.of(new PriceStructure.FullTable.TierPrices(
                                Set.of(Month.values()),
                                Map.of(
                                        PricePeriod.ALL_DAY,
                                        List.of(
                                                UnitPrice.of(price),
                                                UnitPrice.of(price).plus(UnitPrice.of("1")))))))),
                List.of(),
                Charges.NONE,
                null);
    }
}
