package org.lamplighter.billing.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.rating.Published.BEIJING;
import static org.lamplighter.billing.rating.Published.JIANGSU;
import static org.lamplighter.billing.rating.Published.TARIFFS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the printed tables, read from the files. */
class PriceTableTest {

    private static final String HUBEI = "420000";
    private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 15);

    @ParameterizedTest(name = "{0} on {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "320000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.5283} {ALL_DAY=0.5783} {ALL_DAY=0.8283}",
                "320000|2026-01-15|TIME_OF_USE|{PEAK=0.5583, VALLEY=0.3583} {PEAK=0.6083, VALLEY=0.4083}"
                        + " {PEAK=0.8583, VALLEY=0.6583}",
                "320000|2026-01-15|COMBINED_METER|{ALL_DAY=0.5483} {ALL_DAY=0.5483} {ALL_DAY=0.5483}",
                "330000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.538} {ALL_DAY=0.588} {ALL_DAY=0.838}",
                "330000|2026-01-15|TIME_OF_USE|{PEAK=0.568, VALLEY=0.288} {PEAK=0.618, VALLEY=0.338}"
                        + " {PEAK=0.868, VALLEY=0.588}",
                "330000|2026-01-15|COMBINED_METER|{ALL_DAY=0.558} {ALL_DAY=0.558} {ALL_DAY=0.558}",
                "310000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.617} {ALL_DAY=0.667} {ALL_DAY=0.917}",
                "310000|2026-01-15|TIME_OF_USE|{PEAK=0.617, VALLEY=0.307} {PEAK=0.677, VALLEY=0.337}"
                        + " {PEAK=0.977, VALLEY=0.487}",
                "110000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.4883} {ALL_DAY=0.5383} {ALL_DAY=0.7883}",
                "110000|2026-01-15|COMBINED_METER|{ALL_DAY=0.5103} {ALL_DAY=0.5103} {ALL_DAY=0.5103}",
                "440000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.60886875} {ALL_DAY=0.65886875} {ALL_DAY=0.90886875}",
                "440000|2026-07-15|TIME_OF_USE|{PEAK=1.02896875, FLAT=0.60886875, VALLEY=0.23676875}"
                        + " {PEAK=1.07896875, FLAT=0.65886875, VALLEY=0.28676875}"
                        + " {PEAK=1.32896875, FLAT=0.90886875, VALLEY=0.53676875}",
                "510000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.5224} {ALL_DAY=0.6224} {ALL_DAY=0.8224}",
                "510000|2026-01-15|TIME_OF_USE|{FLAT=0.5224, VALLEY=0.2535} {FLAT=0.6224, VALLEY=0.3535}"
                        + " {FLAT=0.8224, VALLEY=0.5535}",
                "510000|2026-07-15|TIME_OF_USE|{FLAT=0.5224, VALLEY=0.175} {FLAT=0.6224, VALLEY=0.275}"
                        + " {FLAT=0.8224, VALLEY=0.475}",
                "510000|2026-01-15|COMBINED_METER|{ALL_DAY=0.5464} {ALL_DAY=0.5464} {ALL_DAY=0.5464}",
                "430000|2026-01-15|SINGLE_RATE|{ALL_DAY=0.588} {ALL_DAY=0.638} {ALL_DAY=0.888}"
            })
    void residentialRow(String region, LocalDate day, PriceOption option, String prices) {
        Tariff tariff = tariff(region, CustomerClass.RESIDENTIAL, null, day);
        StringBuilder found = new StringBuilder();
        for (int tier = 1; tier <= tariff.tiers().count(); tier++) {
            found.append(tier == 1 ? "" : " ")
                    .append(new TreeMap<>(tariff.structure(option).pricesOf(tier, day)));
        }

        assertThat(found).hasToString(prices);
    }

    @ParameterizedTest(name = "{0} in {1}, {2} people: tiers end at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "320000|2026-01|3|[2760, 4800]", "320000|2026-01|5|[3960, 6000]", "330000|2026-01|3|[2760, 4800]",
                "310000|2026-01|3|[3120, 4800]", "110000|2026-01|3|[240, 400]", "110000|2026-01|6|[340, 500]",
                "440000|2026-05|3|[260, 600]", "440000|2026-10|3|[260, 600]", "440000|2026-11|3|[200, 400]",
                "440000|2026-04|3|[200, 400]", "440000|2026-04|5|[300, 500]", "510000|2026-01|3|[180, 280]",
                "430000|2026-03|3|[200, 350]", "430000|2026-07|3|[200, 450]", "430000|2026-12|3|[200, 450]"
            })
    void residentialTiers(String region, YearMonth month, int people, String ends) {
        assertThat(tariff(region, CustomerClass.RESIDENTIAL, null, month.atDay(1))
                        .tiers()
                        .limits(List.of(month), people))
                .hasToString(ends);
    }

    @ParameterizedTest(name = "{0}: {1} kWh a month are free, as {2}, from {3} on")
    @CsvSource({
        "320000, 15, UNITS, 2021-03-01",
        "330000, 15, UNITS, 2012-07-01",
        "110000, 15, UNITS, 2012-07-01",
        "510000, 15, MONEY, 2021-07-01",
        "430000, 10, UNITS, 2024-02-01"
    })
    void freeEnergyOfLowIncomeHouseholds(String region, String perMonth, FreeAllowance.Form form, LocalDate since) {
        assertThat(tariff(region, CustomerClass.RESIDENTIAL, null, IN_2026).lowIncome())
                .isEqualTo(new FreeAllowance(KilowattHours.of(perMonth), form, since));
    }

    @ParameterizedTest(
            name = "Hubei 2026-01, {0} {1}: flat {3}, sharp {4}, peak {5}, valley {6}; demand {7}, capacity {8}")
    @CsvSource({
        "COMMERCIAL_ONE_PART, BELOW_1_KV,  0.2103, 0.735686, 1.133999, 0.930961, 0.516924, ,",
        "COMMERCIAL_ONE_PART, KV_1_TO_20,  0.1903, 0.715686, 1.113999, 0.910961, 0.496924, ,",
        "COMMERCIAL_TWO_PART, KV_1_TO_20,  0.1263, 0.651886, 1.049999, 0.848961, 0.432924, 42, 26.3",
        "COMMERCIAL_TWO_PART, KV_35,       0.1065, 0.632086, 1.030199, 0.827161, 0.413124, 42, 26.3",
        "COMMERCIAL_TWO_PART, KV_110,      0.0884, 0.613986, 1.012099, 0.809061, 0.395024, 39, 24.4"
    })
    void hubeiRow(
            CustomerClass customerClass,
            VoltageLevel voltage,
            String transmission,
            String flat,
            String sharp,
            String peak,
            String valley,
            @Nullable String demand,
            @Nullable String capacity) {
        Tariff tariff = tariff(HUBEI, customerClass, voltage, IN_2026);

        assertThat(tariff.structure(PriceOption.TIME_OF_USE).pricesOf(1, IN_2026))
                .isEqualTo(Map.of(
                        PricePeriod.SHARP, UnitPrice.of(sharp),
                        PricePeriod.PEAK, UnitPrice.of(peak),
                        PricePeriod.FLAT, UnitPrice.of(flat),
                        PricePeriod.VALLEY, UnitPrice.of(valley)));
        assertThat(tariff.structure(PriceOption.SINGLE_RATE).pricesOf(1, IN_2026))
                .isEqualTo(Map.of(PricePeriod.ALL_DAY, UnitPrice.of(flat)));
        assertThat(tariff.charges().perKilowatt()).isEqualTo(demand == null ? null : MonthlyPrice.of(demand));
        assertThat(tariff.charges().perKilovoltAmpere()).isEqualTo(capacity == null ? null : MonthlyPrice.of(capacity));
        assertThat(tariff.charges().components())
                .extracting(PriceComponent::price)
                .containsExactly(
                        UnitPrice.of("0.384470"),
                        UnitPrice.of("0.013643"),
                        UnitPrice.of(transmission),
                        UnitPrice.of("0.082273"),
                        UnitPrice.of("0.0452"));
        BigDecimal parts = tariff.charges().components().stream()
                .map(part -> part.price().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts.subtract(new BigDecimal(flat)))
                .as("one-part rows are printed 0.0002 below their parts")
                .isEqualByComparingTo(customerClass == CustomerClass.COMMERCIAL_ONE_PART ? "0.0002" : "0");
    }

    @Test
    void jiangsuAgencyPurchaseOfJanuary2023() {
        LocalDate day = LocalDate.of(2023, 1, 15);

        assertThat(tariff(JIANGSU, CustomerClass.COMMERCIAL_ONE_PART, VoltageLevel.KV_1_TO_20, day)
                        .structure(PriceOption.TIME_OF_USE)
                        .pricesOf(1, day))
                .isEqualTo(Map.of(
                        PricePeriod.PEAK, UnitPrice.of("1.1275"),
                        PricePeriod.FLAT, UnitPrice.of("0.6557"),
                        PricePeriod.VALLEY, UnitPrice.of("0.2744")));
    }

    @ParameterizedTest(name = "{0} {1} {2} at {3}: {4}")
    @CsvSource({
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T18:00, SHARP",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T20:00, PEAK",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T16:00, PEAK",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T23:59, PEAK",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T06:00, FLAT",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T14:00, FLAT",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T00:00, VALLEY",
        "420000, COMMERCIAL_TWO_PART, KV_110, 2026-01-15T12:00, VALLEY",
        "320000, COMMERCIAL_ONE_PART, KV_110, 2023-01-15T08:00, PEAK",
        "320000, COMMERCIAL_ONE_PART, KV_110, 2023-01-15T11:00, FLAT",
        "320000, COMMERCIAL_ONE_PART, KV_110, 2023-01-15T07:59, VALLEY",
        "320000, RESIDENTIAL, , 2026-01-15T08:00, PEAK",
        "320000, RESIDENTIAL, , 2026-01-15T21:00, VALLEY",
        "310000, RESIDENTIAL, , 2026-01-15T06:00, PEAK",
        "310000, RESIDENTIAL, , 2026-01-15T22:00, VALLEY",
        "440000, RESIDENTIAL, , 2026-01-15T10:00, PEAK",
        "440000, RESIDENTIAL, , 2026-01-15T14:00, PEAK",
        "440000, RESIDENTIAL, , 2026-01-15T12:00, FLAT",
        "440000, RESIDENTIAL, , 2026-01-15T23:00, FLAT",
        "440000, RESIDENTIAL, , 2026-01-15T00:00, VALLEY"
    })
    void periodOfTheDay(
            String region,
            CustomerClass customerClass,
            @Nullable VoltageLevel voltage,
            LocalDateTime when,
            PricePeriod period) {
        assertThat(tariff(region, customerClass, voltage, when.toLocalDate()).period(PriceOption.TIME_OF_USE, when))
                .contains(period);
    }

    @Test
    void inJulyAndAugustTheSharpHoursOfHubeiAreLater() {
        Tariff hubei = tariff(HUBEI, CustomerClass.COMMERCIAL_TWO_PART, VoltageLevel.KV_110, IN_2026);

        assertThat(hubei.period(PriceOption.TIME_OF_USE, LocalDateTime.of(2026, 7, 15, 18, 0)))
                .contains(PricePeriod.PEAK);
        assertThat(hubei.period(PriceOption.TIME_OF_USE, LocalDateTime.of(2026, 7, 15, 20, 0)))
                .contains(PricePeriod.SHARP);
        assertThat(hubei.period(PriceOption.TIME_OF_USE, LocalDateTime.of(2026, 8, 15, 22, 0)))
                .contains(PricePeriod.PEAK);
    }

    @Test
    void everyHourOfEveryMonthLiesInOnePeriodWhereHoursAreKnown() {
        for (Tariff tariff : TARIFFS.all()) {
            if (tariff.hours().isEmpty()) {
                continue;
            }
            for (int hour = 0; hour < 366 * 24; hour++) {
                LocalDateTime when = LocalDateTime.of(2028, 1, 1, 0, 0).plusHours(hour);
                assertThat(tariff.hours().stream().filter(hours -> hours.holdsAt(when)))
                        .as("%s at %s", tariff.id(), when)
                        .hasSize(1);
            }
        }
    }

    @Test
    void whoNamesNoVoltageIsNotGivenATariffThatIsMadeForOne() {
        assertThat(TARIFFS.find(HUBEI, CustomerClass.COMMERCIAL_TWO_PART, null, IN_2026))
                .isEmpty();
        assertThat(TARIFFS.find(BEIJING, CustomerClass.RESIDENTIAL, null, IN_2026))
                .isPresent();
    }

    private static Tariff tariff(
            String region, CustomerClass customerClass, @Nullable VoltageLevel voltage, LocalDate day) {
        return TARIFFS.find(region, customerClass, voltage, day).orElseThrow();
    }
}
