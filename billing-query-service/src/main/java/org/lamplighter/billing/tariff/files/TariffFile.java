package org.lamplighter.billing.tariff.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Currency;
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

/** A file of one region's tariffs, as it is written; a tariff of a table is put into it, too. */
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
            @Nullable Currency currency,
            @Nullable TierEntry tiers,
            Map<PriceOption, PriceEntry> prices,
            @Nullable List<HoursEntry> hours,
            @Nullable ChargesEntry charges,
            @Nullable AllowanceEntry lowIncome) {}

    record TierEntry(
            TierCycle cycle,
            List<LimitEntry> limits,
            @Nullable List<HouseholdEntry> households) {}

    record LimitEntry(@Nullable List<Month> months, List<Figure> upTo) {}

    record HouseholdEntry(
            int peopleFrom,
            LocalDate since,
            @Nullable Figure addPerMonth,
            @Nullable List<Figure> upTo) {}

    record PriceEntry(
            @Nullable List<TableEntry> table,
            @Nullable AddOnEntry addOn,
            @Nullable Figure onePrice) {}

    record TableEntry(@Nullable List<Month> months, Map<PricePeriod, List<Figure>> prices) {}

    record AddOnEntry(List<BaseEntry> base, List<Figure> perTier) {}

    record BaseEntry(@Nullable List<Month> months, Map<PricePeriod, Figure> prices) {}

    record HoursEntry(
            PricePeriod period,
            @Nullable List<Month> months,
            @Nullable Set<DayOfWeek> days,
            LocalTime from,
            LocalTime to) {}

    record ChargesEntry(
            @Nullable Figure perKilowatt,
            @Nullable Figure perKilovoltAmpere,
            @Nullable Figure perMonth,
            @Nullable List<ComponentEntry> components,
            PartMonth partMonth,
            boolean fundsBearPowerFactor) {}

    record ComponentEntry(PriceComponent.Kind kind, Figure price, boolean onTop) {}

    record AllowanceEntry(Figure perMonth, FreeAllowance.Form form, LocalDate since) {}

    /**
     * What the file says.
     *
     * @throws IllegalArgumentException when a tariff makes no sense, and says which
     */
    List<Tariff> read() {
        return tariffs.stream().map(this::named).toList();
    }

    /** What is wrong with it is told with its id. */
    private Tariff named(TariffEntry entry) {
        try {
            return tariff(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("tariff " + entry.id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * One of its tariffs.
     *
     * @throws IllegalArgumentException when it makes no sense
     */
    Tariff tariff(TariffEntry entry) {
        return tariff(new Region(region.code(), new LocalizedText(region.zh(), region.en())), entry);
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
                entry.currency() == null ? Tariff.YUAN : entry.currency(),
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
                        .map(part -> new PriceComponent(
                                part.kind(), new UnitPrice(part.price().value()), part.onTop()))
                        .toList(),
                entry.partMonth(),
                entry.fundsBearPowerFactor());
    }

    private static @Nullable MonthlyPrice monthly(@Nullable Figure figure) {
        return figure == null ? null : new MonthlyPrice(figure.value());
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
            return new HouseholdRule.Addition(
                    entry.peopleFrom(),
                    entry.since(),
                    new KilowattHours(entry.addPerMonth().value()));
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
                                                    Map.Entry::getKey,
                                                    price -> new UnitPrice(
                                                            price.getValue().value())))))
                            .toList(),
                    prices(entry.addOn().perTier()));
        }
        if (entry.onePrice() != null) {
            return new PriceStructure.OnePrice(new UnitPrice(entry.onePrice().value()));
        }
        throw new IllegalArgumentException("an option has a table, a base with additions, or one price");
    }

    private static @Nullable FreeAllowance allowance(@Nullable AllowanceEntry entry) {
        return entry == null
                ? null
                : new FreeAllowance(new KilowattHours(entry.perMonth().value()), entry.form(), entry.since());
    }

    private static List<KilowattHours> energies(List<Figure> figures) {
        return figures.stream().map(figure -> new KilowattHours(figure.value())).toList();
    }

    private static List<UnitPrice> prices(List<Figure> figures) {
        return figures.stream().map(figure -> new UnitPrice(figure.value())).toList();
    }

    private static Set<Month> months(@Nullable List<Month> named) {
        return Set.copyOf(named == null ? List.of(Month.values()) : named);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
