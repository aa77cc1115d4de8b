package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a tariff (电价), dated data.
 *
 * @param id names this version; bills quote it
 * @param region where it holds
 * @param customerClass whom it is made for
 * @param name its name
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, if it has ended
 * @param source where the figures come from
 * @param openMarks what about the figures is not confirmed
 * @param tiers its tiers
 * @param options what an account may choose between
 * @param hours when the periods of the time-of-use option are
 * @param lowIncome what low-income households have free, if anything
 */
public record Tariff(
        String id,
        Region region,
        CustomerClass customerClass,
        LocalizedText name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        List<String> openMarks,
        TierScheme tiers,
        Map<PriceOption, PriceStructure> options,
        List<PeriodHours> hours,
        @Nullable FreeAllowance lowIncome) {

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
