package org.lamplighter.billing.tariff.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Charges;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.FreeAllowance;
import org.lamplighter.billing.rating.HouseholdRule;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.MonthlyPrice;
import org.lamplighter.billing.rating.PartMonth;
import org.lamplighter.billing.rating.PeriodHours;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.TierScheme;
import org.lamplighter.billing.rating.UnitPrice;
import org.lamplighter.billing.rating.VoltageLevel;

/** Whatever the model can say of a tariff, its table says, too. */
class TariffTablePropertiesTest {

    @Provide
    Arbitrary<Tariff> tariffs() {
        return Arbitraries.randomValue(random -> new Maker(random).tariff());
    }

    @Property(tries = 500)
    void anyTariffComesBackFromItsTableAsItWas(@ForAll("tariffs") Tariff tariff) {
        assertThat(new TariffFiles().parse(new TariffTableWriter().write(tariff)))
                .containsExactly(tariff);
    }

    /** Makes tariffs of any form. */
    private record Maker(Random random) {

        Tariff tariff() {
            TierScheme tiers = random.nextInt(4) == 0 ? TierScheme.NONE : tiers(random.nextInt(4));
            LocalDate from = day();
            return new Tariff(
                    "any-" + random.nextInt(1000),
                    new Region("620000", new LocalizedText("甘肃", "Gansu, \"north\"")),
                    any(CustomerClass.values()),
                    maybe(() -> any(VoltageLevel.values())),
                    new LocalizedText("试用，第二版", "Trial, second"),
                    from,
                    maybe(() -> from.plusDays(random.nextInt(1000))),
                    "made up; line one\nline two",
                    list(2, () -> "open, \"" + random.nextInt() + "\""),
                    random.nextInt(5) == 0 ? Currency.getInstance("USD") : Tariff.YUAN,
                    tiers,
                    options(tiers.count()),
                    list(6, this::hours),
                    random.nextBoolean() ? Charges.NONE : charges(),
                    maybe(() -> new FreeAllowance(energy(), any(FreeAllowance.Form.values()), day())));
        }

        TierScheme tiers(int limits) {
            TierCycle cycle = any(TierCycle.values());
            List<Set<Month>> seasons =
                    cycle == TierCycle.YEAR || limits == 0 ? List.of(Set.of(Month.values())) : seasons();
            List<HouseholdRule> households = new ArrayList<>();
            for (int people = 5; people < 5 + random.nextInt(3); people++) {
                households.add(
                        limits == 0 || random.nextBoolean()
                                ? new HouseholdRule.Addition(people, day(), energy())
                                : new HouseholdRule.Replacement(people, day(), rising(limits)));
            }
            return new TierScheme(
                    cycle,
                    seasons.stream()
                            .map(months -> new TierScheme.Season(months, rising(limits)))
                            .toList(),
                    households);
        }

        List<KilowattHours> rising(int count) {
            Set<Integer> ends = new TreeSet<>();
            while (ends.size() < count) {
                ends.add(1 + random.nextInt(10_000));
            }
            return ends.stream().map(KilowattHours::of).toList();
        }

        Map<PriceOption, PriceStructure> options(int tiers) {
            Map<PriceOption, PriceStructure> options = new EnumMap<>(PriceOption.class);
            options.put(any(PriceOption.values()), structure(tiers));
            options.put(any(PriceOption.values()), structure(tiers));
            return options;
        }

        PriceStructure structure(int tiers) {
            return switch (random.nextInt(3)) {
                case 0 -> new PriceStructure.OnePrice(price());
                case 1 ->
                    new PriceStructure.AddOn(
                            seasons().stream()
                                    .map(months -> new PriceStructure.AddOn.BasePrices(months, byPeriod(this::price)))
                                    .toList(),
                            exactly(tiers, this::price));
                default ->
                    new PriceStructure.FullTable(seasons().stream()
                            .map(months -> new PriceStructure.FullTable.TierPrices(
                                    months, byPeriod(() -> exactly(tiers, this::price))))
                            .toList());
            };
        }

        <T> Map<PricePeriod, T> byPeriod(Supplier<T> value) {
            Map<PricePeriod, T> prices = new EnumMap<>(PricePeriod.class);
            exactly(1 + random.nextInt(4), () -> prices.put(any(PricePeriod.values()), value.get()) == null);
            return prices;
        }

        /** The months of a year, each in one. */
        List<Set<Month>> seasons() {
            int count = 1 + random.nextInt(3);
            List<Set<Month>> seasons = new ArrayList<>(exactly(count, () -> EnumSet.noneOf(Month.class)));
            Arrays.stream(Month.values())
                    .forEach(month -> seasons.get(random.nextInt(count)).add(month));
            seasons.removeIf(Set::isEmpty);
            return seasons;
        }

        PeriodHours hours() {
            return new PeriodHours(
                    any(PricePeriod.values()),
                    seasons().getFirst(),
                    EnumSet.range(DayOfWeek.MONDAY, any(DayOfWeek.values())),
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                    LocalTime.of(random.nextInt(24), 0));
        }

        Charges charges() {
            return new Charges(
                    maybe(this::monthly),
                    maybe(this::monthly),
                    maybe(this::monthly),
                    list(
                            3,
                            () -> new PriceComponent(
                                    PriceComponent.Kind.GOVERNMENT_FUNDS, price(), random.nextBoolean())),
                    any(PartMonth.values()),
                    random.nextBoolean());
        }

        MonthlyPrice monthly() {
            return new MonthlyPrice(BigDecimal.valueOf(random.nextInt(1_000_000), 3));
        }

        UnitPrice price() {
            return new UnitPrice(BigDecimal.valueOf(random.nextInt(200_000_000) - 1_000_000L, 8));
        }

        KilowattHours energy() {
            return new KilowattHours(BigDecimal.valueOf(random.nextInt(100_000), 2));
        }

        LocalDate day() {
            return LocalDate.ofEpochDay(random.nextInt(30_000));
        }

        <T> T any(T[] values) {
            return values[random.nextInt(values.length)];
        }

        <T> @Nullable T maybe(Supplier<T> value) {
            return random.nextBoolean() ? null : value.get();
        }

        <T> List<T> list(int most, Supplier<T> value) {
            return exactly(random.nextInt(most + 1), value);
        }

        static <T> List<T> exactly(int count, Supplier<T> value) {
            List<T> list = new ArrayList<>();
            while (list.size() < count) {
                list.add(value.get());
            }
            return list;
        }
    }
}
