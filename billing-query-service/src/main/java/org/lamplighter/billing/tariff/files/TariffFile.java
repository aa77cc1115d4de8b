package org.lamplighter.billing.tariff.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** A file of one region's tariffs, as it is written. Figures are texts, so that none passes through a floating-point number. */
record TariffFile(RegionEntry region, List<TariffEntry> tariffs) {

    record RegionEntry(String code, String zh, String en) {}

    record TariffEntry(
            String id,
            CustomerClass customerClass,
            @Nullable VoltageLevel voltage,
            LocalizedText name,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            @Nullable List<String> open,
            @Nullable TierEntry tiers,
            Map<PriceOption, PriceEntry> prices,
            @Nullable List<HoursEntry> hours,
            @Nullable ChargesEntry charges,
            @Nullable AllowanceEntry lowIncome) {}

    record TierEntry(
            TierCycle cycle,
            List<LimitEntry> limits,
            @Nullable List<HouseholdEntry> households) {}

    record LimitEntry(@Nullable List<Integer> months, List<String> upTo) {}

    record HouseholdEntry(
            int peopleFrom,
            LocalDate since,
            @Nullable String addPerMonth,
            @Nullable List<String> upTo) {}

    record PriceEntry(
            @Nullable List<TableEntry> table,
            @Nullable AddOnEntry addOn,
            @Nullable String onePrice) {}

    record TableEntry(@Nullable List<Integer> months, Map<PricePeriod, List<String>> prices) {}

    record AddOnEntry(List<BaseEntry> base, List<String> perTier) {}

    record BaseEntry(@Nullable List<Integer> months, Map<PricePeriod, String> prices) {}

    record HoursEntry(
            PricePeriod period,
            @Nullable List<Integer> months,
            @Nullable Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to) {}

    record ChargesEntry(
            @Nullable String perKilowatt,
            @Nullable String perKilovoltAmpere,
            @Nullable String perMonth,
            @Nullable List<ComponentEntry> components,
            PartMonth partMonth,
            boolean fundsBearPowerFactor) {}

    record ComponentEntry(PriceComponent.Kind kind, String price, boolean onTop) {}

    record AllowanceEntry(String perMonth, FreeAllowance.Form form, LocalDate since) {}

    /** What the file says. */
    List<Tariff> read() {
        Region of = new Region(region.code(), new LocalizedText(region.zh(), region.en()));
        return tariffs.stream().map(entry -> tariff(of, entry)).toList();
    }

    private static Tariff tariff(Region region, TariffEntry entry) {
        Map<PriceOption, PriceStructure> options = new LinkedHashMap<>();
        entry.prices().forEach((option, price) -> options.put(option, structure(price)));
        return new Tariff(
                entry.id(),
                region,
                entry.customerClass(),
                entry.voltage(),
                entry.name(),
                entry.effectiveFrom(),
                entry.effectiveTo(),
                entry.source(),
                orNone(entry.open()),
                Tariff.YUAN,
                entry.tiers() == null ? TierScheme.NONE : tiers(entry.tiers()),
                options,
                orNone(entry.hours()).stream().map(TariffFile::hours).toList(),
                entry.charges() == null ? Charges.NONE : charges(entry.charges()),
                allowance(entry.lowIncome()));
    }

    private static PeriodHours hours(HoursEntry entry) {
        return new PeriodHours(
                entry.period(),
                months(entry.months()),
                entry.days() == null ? EnumSet.allOf(DayOfWeek.class) : entry.days(),
                entry.from(),
                entry.to());
    }

    private static Charges charges(ChargesEntry entry) {
        return new Charges(
                monthly(entry.perKilowatt()),
                monthly(entry.perKilovoltAmpere()),
                monthly(entry.perMonth()),
                orNone(entry.components()).stream()
                        .map(part -> new PriceComponent(part.kind(), UnitPrice.of(part.price()), part.onTop()))
                        .toList(),
                entry.partMonth(),
                entry.fundsBearPowerFactor());
    }

    private static @Nullable MonthlyPrice monthly(@Nullable String figure) {
        return figure == null ? null : MonthlyPrice.of(figure);
    }

    private static TierScheme tiers(TierEntry entry) {
        return new TierScheme(
                entry.cycle(),
                entry.limits().stream()
                        .map(limit -> new TierScheme.Season(months(limit.months()), energies(limit.upTo())))
                        .toList(),
                orNone(entry.households()).stream().map(TariffFile::household).toList());
    }

    private static HouseholdRule household(HouseholdEntry entry) {
        if (entry.addPerMonth() != null) {
            return new HouseholdRule.Addition(entry.peopleFrom(), entry.since(), KilowattHours.of(entry.addPerMonth()));
        }
        if (entry.upTo() != null) {
            return new HouseholdRule.Replacement(entry.peopleFrom(), entry.since(), energies(entry.upTo()));
        }
        throw new IllegalArgumentException("a household rule adds or replaces");
    }

    private static PriceStructure structure(PriceEntry entry) {
        if (entry.table() != null) {
            return new PriceStructure.FullTable(entry.table().stream()
                    .map(season -> new PriceStructure.FullTable.TierPrices(
                            months(season.months()),
                            season.prices().entrySet().stream()
                                    .collect(Collectors.toMap(Map.Entry::getKey, price -> prices(price.getValue())))))
                    .toList());
        }
        if (entry.addOn() != null) {
            return new PriceStructure.AddOn(
                    entry.addOn().base().stream()
                            .map(season -> new PriceStructure.AddOn.BasePrices(
                                    months(season.months()),
                                    season.prices().entrySet().stream()
                                            .collect(Collectors.toMap(
                                                    Map.Entry::getKey, price -> UnitPrice.of(price.getValue())))))
                            .toList(),
                    prices(entry.addOn().perTier()));
        }
        if (entry.onePrice() != null) {
            return new PriceStructure.OnePrice(UnitPrice.of(entry.onePrice()));
        }
        throw new IllegalArgumentException("an option has a table, a base with additions, or one price");
    }

    private static @Nullable FreeAllowance allowance(@Nullable AllowanceEntry entry) {
        return entry == null
                ? null
                : new FreeAllowance(KilowattHours.of(entry.perMonth()), entry.form(), entry.since());
    }

    private static List<KilowattHours> energies(List<String> figures) {
        return figures.stream().map(KilowattHours::of).toList();
    }

    private static List<UnitPrice> prices(List<String> figures) {
        return figures.stream().map(UnitPrice::of).toList();
    }

    private static Set<Month> months(@Nullable List<Integer> numbers) {
        return numbers == null
                ? Arrays.stream(Month.values()).collect(Collectors.toSet())
                : numbers.stream().map(Month::of).collect(Collectors.toSet());
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
