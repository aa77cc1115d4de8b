package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lamplighter.billing.rating.Published.rows;
import static org.lamplighter.billing.rating.Teaching.connection;
import static org.lamplighter.billing.rating.Teaching.january;
import static org.lamplighter.billing.rating.Teaching.monthly;
import static org.lamplighter.billing.rating.Teaching.rate;
import static org.lamplighter.billing.rating.Teaching.tariff;
import static org.lamplighter.billing.rating.Teaching.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommercialGoldenBillsTest {

    private static final CustomerClass TWO_PART = CustomerClass.COMMERCIAL_TWO_PART;
    private static final CustomerClass ONE_PART = CustomerClass.COMMERCIAL_ONE_PART;
    private static final BigDecimal AS_READ = BigDecimal.valueOf(100);

    @Test
    @DisplayName("G-1: 110 kV two-part, demand 30 842.066223 kW at 39 costs 1 202 840.58")
    void g1DemandCharge() {
        Tariff tariff = tariff(TWO_PART, "0.5", Map.of(), monthly("39", null, PartMonth.CALENDAR_DAYS));
        Terms terms = terms(TWO_PART, PriceOption.SINGLE_RATE, connection(new BasicCharge.ByMeasuredDemand(), null));

        RatedBill bill = rate(tariff, new Stretch(terms, january("0"), null, Kilowatts.of("30842.066223")));

        assertThat(rows(bill)).containsExactly("DEMAND 30842.066223 kW x 39 x 1 x 31/31 = 1202840.58");
    }

    @Test
    @DisplayName(
            "G-2: a transformer swapped mid month: 3101.50, then 6400 + 1200 + 11 000 less 27.90; 21 673.60 in all")
    void g2TransformerSwappedMidMonth() {
        Tariff tariff = tariff(
                ONE_PART,
                "0.5",
                Map.of(PricePeriod.PEAK, "0.8", PricePeriod.FLAT, "0.5", PricePeriod.VALLEY, "0.2"),
                monthly(null, null, PartMonth.THIRTIETHS));
        LocalDate swapped = LocalDate.of(2026, 4, 21);
        Terms small = terms(
                ONE_PART,
                PriceOption.SINGLE_RATE,
                new Connection(VoltageLevel.KV_1_TO_20, null, null, KilowattHours.of(304)));
        Terms large = terms(ONE_PART, PriceOption.TIME_OF_USE, connection(null, PowerFactorStandard.STANDARD_090));
        Usage before = new Usage(
                LocalDate.of(2026, 4, 1),
                swapped,
                energies(register(PricePeriod.ALL_DAY, "1500", "1800", "20", AS_READ)));
        Usage after = new Usage(
                swapped,
                LocalDate.of(2026, 5, 1),
                energies(
                        register(PricePeriod.PEAK, "0", "40", "200", AS_READ),
                        register(PricePeriod.VALLEY, "0", "30", "200", AS_READ),
                        register(PricePeriod.FLAT, "0", "110", "200", AS_READ)));
        KilovarHours reactive = new KilovarHours(after.total().value().multiply(new BigDecimal("0.45")));

        RatedBill bill = rate(tariff, new Stretch(small, before), new Stretch(large, after, reactive, null));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY null: 6000 x 0.5 = 3000.00",
                        "LOSS null null: 203 x 0.5 = 101.50",
                        "ENERGY PEAK null: 8000 x 0.8 = 6400.00",
                        "ENERGY FLAT null: 22000 x 0.5 = 11000.00",
                        "ENERGY VALLEY null: 6000 x 0.2 = 1200.00",
                        "POWER_FACTOR 0.91 of STANDARD_090: 18600.00 x -0.15 % = -27.90");
        assertThat(bill.parts()).hasSize(2);
        assertThat(bill.total()).isEqualTo(Money.of("21673.60"));
    }

    @Test
    @DisplayName(
            "G-3: one current circuit reversed, 80 000 kWh read, correction 200 %: 36 000 + 8000 + 24 000 back-billed")
    void g3BackBillingOfReversedWiring() {
        Tariff tariff = tariff(
                ONE_PART,
                "0.40",
                Map.of(PricePeriod.PEAK, "0.60", PricePeriod.FLAT, "0.40", PricePeriod.VALLEY, "0.20"),
                Charges.NONE);
        BigDecimal correction = BigDecimal.valueOf(200);
        Usage backBilled = january(energies(
                register(PricePeriod.PEAK, "0", "30000", "1", correction),
                register(PricePeriod.VALLEY, "0", "20000", "1", correction),
                register(PricePeriod.FLAT, "0", "30000", "1", correction)));

        RatedBill bill =
                rate(tariff, new Stretch(terms(ONE_PART, PriceOption.TIME_OF_USE, connection(null, null)), backBilled));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY PEAK null: 60000 x 0.6 = 36000.00",
                        "ENERGY FLAT null: 60000 x 0.4 = 24000.00",
                        "ENERGY VALLEY null: 40000 x 0.2 = 8000.00");
        assertThat(bill.total()).isEqualTo(Money.of("68000"));
    }

    @Test
    @DisplayName("G-4: 630 kVA at 23 cost 14 490")
    void g4CapacityCharge() {
        Tariff tariff = tariff(TWO_PART, "0.5", Map.of(), monthly(null, "23", PartMonth.CALENDAR_DAYS));
        Terms terms = terms(
                TWO_PART,
                PriceOption.SINGLE_RATE,
                connection(new BasicCharge.ByCapacity(KilovoltAmperes.of("630")), null));

        assertThat(rows(rate(tariff, new Stretch(terms, january("0")))))
                .containsExactly("CAPACITY 630 kVA x 23 x 31/31 = 14490.00");
    }

    @Test
    @DisplayName(
            "G-5: paid on 18 January, due on the 15th: 3000 × 3 d × 0.2 % + 2000 carried over × 18 d × 0.3 % = 126")
    void g5LateFee() {
        List<BillLine> lines = LateFees.of(
                ONE_PART,
                List.of(
                        new Debt(Money.of("3000"), LocalDate.of(2026, 1, 15)),
                        new Debt(Money.of("2000"), LocalDate.of(2025, 12, 31))),
                LocalDate.of(2026, 1, 18));

        assertThat(rows(lines))
                .containsExactly("LATE_FEE 2000.00 x 18 d x 0.3 % = 108.00", "LATE_FEE 3000.00 x 3 d x 0.2 % = 18.00");
    }

    @Test
    void aResidentPaysATenthOfAPerCentADayAndOneYuanAtLeast() {
        Debt debt = new Debt(Money.of("113.11"), LocalDate.of(2026, 11, 20));

        assertThat(rows(LateFees.of(CustomerClass.RESIDENTIAL, List.of(debt), LocalDate.of(2026, 12, 10))))
                .containsExactly("LATE_FEE 113.11 x 20 d x 0.1 % = 2.26");
        assertThat(rows(LateFees.of(CustomerClass.RESIDENTIAL, List.of(debt), LocalDate.of(2026, 11, 22))))
                .containsExactly("LATE_FEE 113.11 x 2 d x 0.1 % = 0.23", "LATE_FEE_LEAST 1.00 - 0.23 = 0.77");
        assertThat(LateFees.of(CustomerClass.RESIDENTIAL, List.of(debt), LocalDate.of(2026, 11, 20)))
                .as("on the due day it is in time")
                .isEmpty();
    }

    @Test
    void aLateFeeIsNeverMoreThanThirtyPerCentOfTheDebt() {
        Debt debt = new Debt(Money.of("1000"), LocalDate.of(2025, 1, 15));

        assertThat(rows(LateFees.of(ONE_PART, List.of(debt), LocalDate.of(2025, 12, 31))))
                .containsExactly(
                        "LATE_FEE 1000.00 x 350 d x 0.2 % = 700.00", "LATE_FEE_MOST 300.00 - 700.00 = -400.00");
    }

    @ParameterizedTest(name = "a contract for 1000 kW and {0} measured: {1} billed")
    @CsvSource({"0, 40000.00", "999, 40000.00", "1000, 40000.00", "1050, 40000.00", "1051, 40080.00", "1200, 52000.00"})
    void demandUpToHundredAndFivePerCentOfTheContractIsTheContractAndWhatIsAboveCostsDouble(
            String measured, String total) {
        Tariff tariff = tariff(TWO_PART, "0.5", Map.of(), monthly("40", null, PartMonth.CALENDAR_DAYS));
        Terms terms = terms(
                TWO_PART,
                PriceOption.SINGLE_RATE,
                connection(new BasicCharge.ByContractDemand(Kilowatts.of("1000")), null));

        assertThat(rate(tariff, new Stretch(terms, january("0"), null, Kilowatts.of(measured)))
                        .total())
                .isEqualTo(Money.of(total));
    }

    @Test
    void aContractIsForFortyPerCentOfTheCapacityAtLeast() {
        BasicCharge.ByContractDemand contract = new BasicCharge.ByContractDemand(Kilowatts.of("400"));

        assertThat(contract.isEnoughFor(KilovoltAmperes.of("1000"))).isTrue();
        assertThat(contract.isEnoughFor(KilovoltAmperes.of("1000.1"))).isFalse();
    }

    @Test
    void aPartOfAMonthIsChargedByItsCalendarDaysOrInOlderPracticeByThirtieths() {
        Terms terms = terms(
                TWO_PART,
                PriceOption.SINGLE_RATE,
                connection(new BasicCharge.ByCapacity(KilovoltAmperes.of("630")), null));
        Usage tenDays = new Usage(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11), Map.of(PricePeriod.ALL_DAY, KilowattHours.ZERO));

        assertThat(rows(rate(
                        tariff(TWO_PART, "0.5", Map.of(), monthly(null, "23", PartMonth.CALENDAR_DAYS)),
                        new Stretch(terms, tenDays))))
                .containsExactly("CAPACITY 630 kVA x 23 x 10/31 = 4674.19");
        assertThat(rows(rate(
                        tariff(TWO_PART, "0.5", Map.of(), monthly(null, "23", PartMonth.THIRTIETHS)),
                        new Stretch(terms, tenDays))))
                .containsExactly("CAPACITY 630 kVA x 23 x 10/30 = 4830.00");
    }

    @Test
    void whatATariffPutsOnTopOfThePriceIsALineOfItsOwnAndFundsAreNotAdjusted() {
        Charges charges = new Charges(
                null,
                null,
                null,
                List.of(
                        new PriceComponent(
                                PriceComponent.Kind.TRANSMISSION_AND_DISTRIBUTION, UnitPrice.of("0.2"), true),
                        new PriceComponent(PriceComponent.Kind.GOVERNMENT_FUNDS, UnitPrice.of("0.05"), true)),
                PartMonth.CALENDAR_DAYS,
                false);
        Terms terms = terms(ONE_PART, PriceOption.SINGLE_RATE, connection(null, PowerFactorStandard.STANDARD_085));

        RatedBill bill = rate(
                tariff(ONE_PART, "0.4", Map.of(), charges),
                new Stretch(terms, january("1000"), KilovarHours.of("750"), null));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY null: 1000 x 0.4 = 400.00",
                        "TRANSMISSION null null: 1000 x 0.2 = 200.00",
                        "FUNDS null null: 1000 x 0.05 = 50.00",
                        "POWER_FACTOR 0.80 of STANDARD_085: 600.00 x 2.5 % = 15.00");
    }

    @Test
    void whereTheLocalRuleSaysSoFundsAreAdjustedToo() {
        Charges charges = new Charges(
                null,
                null,
                null,
                List.of(new PriceComponent(PriceComponent.Kind.GOVERNMENT_FUNDS, UnitPrice.of("0.05"), false)),
                PartMonth.CALENDAR_DAYS,
                true);
        Terms terms = terms(ONE_PART, PriceOption.SINGLE_RATE, connection(null, PowerFactorStandard.STANDARD_080));

        RatedBill bill = rate(
                tariff(ONE_PART, "0.4", Map.of(), charges),
                new Stretch(terms, january("1000"), KilovarHours.of("0"), null));

        assertThat(rows(bill))
                .containsExactly(
                        "ENERGY ALL_DAY null: 1000 x 0.4 = 400.00",
                        "POWER_FACTOR 1.00 of STANDARD_080: 400.00 x -1.3 % = -5.20");
    }

    @Test
    void differentTermsOnOneDayAreRefused() {
        Tariff tariff = tariff(ONE_PART, "0.4", Map.of(), Charges.NONE);
        Terms one = terms(ONE_PART, PriceOption.SINGLE_RATE, connection(null, null));
        Terms other = terms(ONE_PART, PriceOption.SINGLE_RATE, connection(null, PowerFactorStandard.STANDARD_085));

        assertThatThrownBy(() -> rate(tariff, new Stretch(one, january("1")), new Stretch(other, january("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Register register(
            PricePeriod period, String opening, String closing, String factor, BigDecimal correction) {
        return new Register(
                period, KilowattHours.of(opening), KilowattHours.of(closing), new BigDecimal(factor), correction);
    }

    private static Map<PricePeriod, KilowattHours> energies(Register... registers) {
        Map<PricePeriod, KilowattHours> energies = new EnumMap<>(PricePeriod.class);
        for (Register register : registers) {
            energies.merge(register.period(), register.energy(), KilowattHours::plus);
        }
        return energies;
    }
}
