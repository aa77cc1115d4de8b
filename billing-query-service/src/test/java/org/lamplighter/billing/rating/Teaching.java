package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commercial tariffs of published worked examples, whose prices no table names. */
final class Teaching {

    static final String REGION = "990000";

    private Teaching() {}

    /** Energy at one price, and by period. */
    static Tariff tariff(CustomerClass customerClass, String flat, Map<PricePeriod, String> byPeriod, Charges charges) {
        return new Tariff(
                "teaching-" + customerClass,
                new Region(REGION, new LocalizedText("教学", "Teaching")),
                customerClass,
                null,
                new LocalizedText("教学电价", "Teaching tariff"),
                LocalDate.of(2000, 1, 1),
                null,
                "worked example",
                List.of(),
                Tariff.YUAN,
                TierScheme.NONE,
                options(flat, byPeriod),
                List.of(),
                charges,
                null);
    }

    private static Map<PriceOption, PriceStructure> options(String flat, Map<PricePeriod, String> byPeriod) {
        PriceStructure single = new PriceStructure.OnePrice(UnitPrice.of(flat));
        if (byPeriod.isEmpty()) {
            return Map.of(PriceOption.SINGLE_RATE, single);
        }
        Map<PricePeriod, List<UnitPrice>> prices = byPeriod.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, price -> List.of(UnitPrice.of(price.getValue()))));
        return Map.of(
                PriceOption.SINGLE_RATE,
                single,
                PriceOption.TIME_OF_USE,
                new PriceStructure.FullTable(
                        List.of(new PriceStructure.FullTable.TierPrices(Set.of(Month.values()), prices))));
    }

    static Charges monthly(@Nullable String perKilowatt, @Nullable String perKilovoltAmpere, PartMonth partMonth) {
        return new Charges(
                perKilowatt == null ? null : MonthlyPrice.of(perKilowatt),
                perKilovoltAmpere == null ? null : MonthlyPrice.of(perKilovoltAmpere),
                null,
                List.of(),
                partMonth,
                false);
    }

    static Terms terms(CustomerClass customerClass, PriceOption option, Connection connection) {
        return Terms.commercial(REGION, customerClass, option, connection);
    }

    static Connection connection(@Nullable BasicCharge basic, @Nullable PowerFactorStandard standard) {
        return new Connection(VoltageLevel.KV_1_TO_20, basic, standard, KilowattHours.ZERO);
    }

    static Usage january(Map<PricePeriod, KilowattHours> energy) {
        return new Usage(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), energy);
    }

    static Usage january(String energy) {
        return january(Map.of(PricePeriod.ALL_DAY, KilowattHours.of(energy)));
    }

    static RatedBill rate(Tariff tariff, Stretch... stretches) {
        List<Stretch> all = List.of(stretches);
        return new Rating(new Tariffs(List.of(tariff)))
                .rate(new Billing(
                        all,
                        Billing.monthsOf(
                                all.getFirst().usage().from(),
                                all.getLast().usage().to()),
                        KilowattHours.ZERO));
    }
}
