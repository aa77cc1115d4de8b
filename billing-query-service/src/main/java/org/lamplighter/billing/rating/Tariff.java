package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a tariff (电价), dated data.
 *
 * @param id names this version; bills quote it
 * @param region where it holds
 * @param customerClass whom it is made for
 * @param voltage the voltage it is made for; any when absent
 * @param name its name
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, if it has ended
 * @param source where the figures come from
 * @param openMarks what about the figures is not confirmed
 * @param currency what its prices are in
 * @param tiers its tiers
 * @param options what an account may choose between
 * @param hours when the periods of the time-of-use option are
 * @param charges what it charges beside energy
 * @param lowIncome what low-income households have free, if anything
 */
public record Tariff(
        String id,
        Region region,
        CustomerClass customerClass,
        @Nullable VoltageLevel voltage,
        LocalizedText name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        List<String> openMarks,
        Currency currency,
        TierScheme tiers,
        Map<PriceOption, PriceStructure> options,
        List<PeriodHours> hours,
        Charges charges,
        @Nullable FreeAllowance lowIncome) {

    /** What prices are in unless a tariff says otherwise. */
    public static final Currency YUAN = Currency.getInstance("CNY");

    public Tariff {
        openMarks = List.copyOf(openMarks);
        options = Map.copyOf(options);
        hours = List.copyOf(hours);
        int count = tiers.count();
        options.values().forEach(structure -> checkTiers(structure, count));
    }

    public boolean isEffective(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether it is made for a voltage; one that is made for none is made for all. */
    public boolean isFor(@Nullable VoltageLevel asked) {
        return voltage == null || voltage == asked;
    }

    /** The same, but it ends with this day. */
    public Tariff until(LocalDate lastDay) {
        return holding(effectiveFrom, lastDay);
    }

    /** The same, but as if it began with this day, without an end. */
    public Tariff from(LocalDate firstDay) {
        return holding(firstDay, null);
    }

    private Tariff holding(LocalDate first, @Nullable LocalDate last) {
        return new Tariff(
                id,
                region,
                customerClass,
                voltage,
                name,
                first,
                last,
                source,
                openMarks,
                currency,
                tiers,
                options,
                hours,
                charges,
                lowIncome);
    }

    /** Whether this and another hold for the same customers on one day. */
    public boolean meets(Tariff other) {
        return overlaps(other) || other.overlaps(this);
    }

    /** Whether another holds for the same customers on the first day of this one. */
    boolean overlaps(Tariff other) {
        return region.code().equals(other.region.code())
                && customerClass == other.customerClass
                && (voltage == null || other.voltage == null || voltage == other.voltage)
                && other.isEffective(effectiveFrom);
    }

    /**
     * How an option prices energy.
     *
     * @throws IllegalArgumentException when this tariff has no such option
     */
    public PriceStructure structure(PriceOption option) {
        PriceStructure structure = options.get(option);
        if (structure == null) {
            throw new IllegalArgumentException("tariff " + id + " has no " + option);
        }
        return structure;
    }

    /** The period that a moment lies in; none where the hours are not known. */
    public Optional<PricePeriod> period(PriceOption option, LocalDateTime when) {
        if (structure(option).isUndivided()) {
            return Optional.of(PricePeriod.ALL_DAY);
        }
        for (PeriodHours each : hours) {
            if (each.holdsAt(when)) {
                return Optional.of(each.period());
            }
        }
        return Optional.empty();
    }

    /** What energy costs that no register tells a period of: the flat price, or the only one there is. */
    public Optional<UnitPrice> flatPrice(PriceOption option, LocalDate day) {
        Map<PricePeriod, UnitPrice> prices = structure(option).pricesOf(1, day);
        return Optional.ofNullable(prices.getOrDefault(PricePeriod.FLAT, prices.get(PricePeriod.ALL_DAY)));
    }

    private static void checkTiers(PriceStructure structure, int count) {
        Set<Integer> sizes = switch (structure) {
            case PriceStructure.FullTable table ->
                table.seasons().stream()
                        .flatMap(season -> season.prices().values().stream())
                        .map(List::size)
                        .collect(Collectors.toSet());
            case PriceStructure.AddOn addOn -> Set.of(addOn.perTier().size());
            case PriceStructure.OnePrice ignored -> Set.of(count);
        };
        if (!sizes.equals(Set.of(count))) {
            throw new IllegalArgumentException("prices for each tier");
        }
    }
}
