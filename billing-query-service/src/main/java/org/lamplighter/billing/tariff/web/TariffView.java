package org.lamplighter.billing.tariff.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Charges;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.FreeAllowance;
import org.lamplighter.billing.rating.HouseholdRule;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.MonthlyPrice;
import org.lamplighter.billing.rating.PeriodHours;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.VoltageLevel;

/**
 * A tariff for people to read.
 *
 * @param id names this version
 * @param region where it holds
 * @param customerClass whom it is made for
 * @param voltage the voltage it is made for, where that matters
 * @param name its name
 * @param effectiveFrom first day
 * @param effectiveTo last day, if it has ended
 * @param source where the figures come from
 * @param notConfirmed what about them is not confirmed
 * @param currency what its prices are in, ISO 4217
 * @param cycle what the tiers are counted over
 * @param tiers where they end
 * @param households rules for large households
 * @param prices what a kWh costs
 * @param hours when the periods are
 * @param monthly what a month costs beside energy
 * @param components what the price of a kWh is made of
 * @param lowIncome what low-income households have free
 */
record TariffView(
        String id,
        Region region,
        CustomerClass customerClass,
        @Nullable VoltageLevel voltage,
        LocalizedText name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        List<String> notConfirmed,
        String currency,
        TierCycle cycle,
        List<Limits> tiers,
        List<Household> households,
        List<Price> prices,
        List<Hours> hours,
        @Nullable Monthly monthly,
        List<Component> components,
        @Nullable Free lowIncome) {

    /** Where the tiers below the last end, in these months. */
    record Limits(List<Month> months, List<String> upToKwh) {}

    /** What a large household gets. */
    record Household(
            int peopleFrom,
            LocalDate since,
            @Nullable String addedPerMonthKwh,
            @Nullable List<String> upToKwh) {}

    /** What a kWh of a tier in a period costs in these months; one price for all tiers where there is no tier. */
    record Price(
            PriceOption option,
            List<Month> months,
            PricePeriod period,
            @Nullable Integer tier,
            String yuanPerKwh) {}

    /** When a period is, and in which months, where not in all. */
    record Hours(
            PricePeriod period,
            @Nullable List<Month> months,
            @Nullable List<DayOfWeek> days,
            LocalTime from,
            LocalTime to) {}

    /** What a kW of demand, a kVA of capacity, and the supply as a whole cost each month. */
    record Monthly(
            @Nullable String perKilowatt,
            @Nullable String perKilovoltAmpere,
            @Nullable String perMonth) {}

    /** A part of the price of a kWh; on top of it or within. */
    record Component(PriceComponent.Kind kind, String yuanPerKwh, boolean onTop) {}

    /** Energy that is free. */
    record Free(String perMonthKwh, FreeAllowance.Form form, LocalDate since) {}

    static TariffView of(Tariff tariff) {
        FreeAllowance free = tariff.lowIncome();
        return new TariffView(
                tariff.id(),
                tariff.region(),
                tariff.customerClass(),
                tariff.voltage(),
                tariff.name(),
                tariff.effectiveFrom(),
                tariff.effectiveTo(),
                tariff.source(),
                tariff.openMarks(),
                tariff.currency().getCurrencyCode(),
                tariff.tiers().cycle(),
                tariff.tiers().seasons().stream()
                        .map(season -> new Limits(sorted(season.months()), texts(season.upTo())))
                        .toList(),
                tariff.tiers().households().stream().map(TariffView::household).toList(),
                prices(tariff),
                tariff.hours().stream().map(TariffView::hours).toList(),
                monthly(tariff.charges()),
                tariff.charges().components().stream()
                        .map(part -> new Component(part.kind(), part.price().toString(), part.onTop()))
                        .toList(),
                free == null ? null : new Free(free.perMonth().toString(), free.form(), free.since()));
    }

    private static Household household(HouseholdRule rule) {
        return switch (rule) {
            case HouseholdRule.Addition addition ->
                new Household(
                        addition.peopleFrom(),
                        addition.since(),
                        addition.perMonth().toString(),
                        null);
            case HouseholdRule.Replacement replacement ->
                new Household(replacement.peopleFrom(), replacement.since(), null, texts(replacement.upTo()));
        };
    }

    private static Hours hours(PeriodHours hours) {
        return new Hours(
                hours.period(),
                hours.months().size() == Month.values().length ? null : sorted(hours.months()),
                hours.days().size() == DayOfWeek.values().length
                        ? null
                        : hours.days().stream().sorted().toList(),
                hours.from(),
                hours.to());
    }

    private static @Nullable Monthly monthly(Charges charges) {
        return charges.perKilowatt() == null && charges.perKilovoltAmpere() == null && charges.perMonth() == null
                ? null
                : new Monthly(text(charges.perKilowatt()), text(charges.perKilovoltAmpere()), text(charges.perMonth()));
    }

    private static @Nullable String text(@Nullable MonthlyPrice price) {
        return price == null ? null : price.toString();
    }

    private static List<Price> prices(Tariff tariff) {
        List<Price> prices = new ArrayList<>();
        new TreeMap<>(tariff.options())
                .forEach((option, structure) ->
                        seasons(structure).forEach(months -> prices.addAll(prices(tariff, option, structure, months))));
        return prices;
    }

    private static List<Price> prices(Tariff tariff, PriceOption option, PriceStructure structure, Set<Month> months) {
        boolean tiered = !(structure instanceof PriceStructure.OnePrice)
                && tariff.tiers().count() > 1;
        LocalDate day = Year.of(tariff.effectiveFrom().getYear() + 1)
                .atMonth(months.iterator().next())
                .atDay(1);
        List<Price> prices = new ArrayList<>();
        for (int tier = 1; tier <= (tiered ? tariff.tiers().count() : 1); tier++) {
            Integer number = tiered ? tier : null;
            new TreeMap<>(structure.pricesOf(tier, day))
                    .forEach((period, price) ->
                            prices.add(new Price(option, sorted(months), period, number, price.toString())));
        }
        return prices;
    }

    private static List<Set<Month>> seasons(PriceStructure structure) {
        return switch (structure) {
            case PriceStructure.FullTable table ->
                table.seasons().stream()
                        .map(PriceStructure.FullTable.TierPrices::months)
                        .toList();
            case PriceStructure.AddOn addOn ->
                addOn.seasons().stream()
                        .map(PriceStructure.AddOn.BasePrices::months)
                        .toList();
            case PriceStructure.OnePrice ignored -> List.of(Set.of(Month.values()));
        };
    }

    private static List<Month> sorted(Set<Month> months) {
        return months.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static List<String> texts(List<KilowattHours> energies) {
        return energies.stream().map(KilowattHours::toString).toList();
    }
}
