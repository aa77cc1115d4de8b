package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamplighter.billing.rating.BillLine.Kind;

/**
 * Prices energy by a tariff.
 *
 * <pre>
 *  readings        |-----------------------------|
 *  tariff versions ----- A -----|------ B --------      the use is cut where a version or a season begins,
 *  parts           |---- 1 -----|------- 2 ------|      by days in proportion
 * </pre>
 */
public final class Rating {

    private final Tariffs tariffs;

    public Rating(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /**
     * Rates a period.
     *
     * @param terms what of the account decides its price
     * @param months the months billed: one, or more when a reading was missed
     * @param usedBefore kWh counted in the tiers' cycle before this period; always zero at the start of a cycle
     * @param usage what was used
     * @throws NoTariffException when no version holds on one of the days
     */
    public RatedBill rate(Terms terms, List<YearMonth> months, KilowattHours usedBefore, Usage usage) {
        List<RatedPart> parts = new ArrayList<>();
        KilowattHours counted = usedBefore;
        Usage rest = usage;
        LocalDate day = usage.from().plusDays(1);
        while (day.isBefore(usage.to())) {
            if (changesOn(terms, day)) {
                RatedPart part = part(terms, months, counted, rest.before(day), parts.isEmpty());
                parts.add(part);
                counted = part.usedAfter();
                rest = rest.from(day);
            }
            day = day.plusDays(1);
        }
        parts.add(part(terms, months, counted, rest, parts.isEmpty()));
        return new RatedBill(parts);
    }

    /** The cycle in which the energy of these terms is counted. */
    public TierCycle cycle(Terms terms, LocalDate day) {
        return tariff(terms, day).tiers().cycle();
    }

    /** The version that holds. */
    public Tariff tariff(Terms terms, LocalDate day) {
        return tariffs.find(terms.regionCode(), terms.customerClass(), day)
                .orElseThrow(() -> new NoTariffException(terms.regionCode(), terms.customerClass(), day));
    }

    private boolean changesOn(Terms terms, LocalDate day) {
        Tariff tariff = tariff(terms, day);
        return !tariff.isEffective(day.minusDays(1))
                || tariff.structure(terms.option()).changesOn(day);
    }

    private RatedPart part(Terms terms, List<YearMonth> months, KilowattHours usedBefore, Usage usage, boolean first) {
        LocalDate day = usage.from();
        Tariff tariff = tariff(terms, day);
        PriceStructure structure = tariff.structure(terms.option());
        Usage measured = structure.periods().equals(Set.of(PricePeriod.ALL_DAY)) ? usage.undivided() : usage;
        List<BillLine> lines = new ArrayList<>();
        FreeAllowance allowance = terms.lowIncome() ? tariff.lowIncome() : null;
        KilowattHours free = allowance == null || !first || day.isBefore(allowance.since())
                ? KilowattHours.ZERO // What is free per month is given once, with the first part.
                : allowance.perMonth().times(months.size()).min(measured.total());
        boolean asUnits = allowance != null && allowance.form() == FreeAllowance.Form.UNITS;
        Map<PricePeriod, KilowattHours> priced = asUnits ? without(free, measured) : measured.byPeriod();
        List<KilowattHours> ends = structure instanceof PriceStructure.OnePrice
                ? List.of()
                : tariff.tiers().limits(months, terms.people());
        KilowattHours sum = priced.values().stream().reduce(KilowattHours.ZERO, KilowattHours::plus);
        List<KilowattHours> tiers = Tiers.spread(ends, usedBefore, sum);
        switch (structure) {
            case PriceStructure.FullTable table -> fullTable(table, day, priced, tiers, lines);
            case PriceStructure.AddOn addOn -> addOn(addOn, day, priced, tiers, lines);
            case PriceStructure.OnePrice one ->
                add(lines, BillLine.of(Kind.ENERGY, PricePeriod.ALL_DAY, null, sum, one.price()));
        }
        if (asUnits) {
            add(lines, BillLine.of(Kind.FREE_UNITS, null, null, free, UnitPrice.FREE));
        } else {
            payBack(structure.pricesOf(1, day), free, measured, lines);
        }
        return new RatedPart(measured, tariff.id(), ends, usedBefore, lines);
    }

    private static void fullTable(
            PriceStructure.FullTable table,
            LocalDate day,
            Map<PricePeriod, KilowattHours> priced,
            List<KilowattHours> tiers,
            List<BillLine> lines) {
        Map<PricePeriod, List<KilowattHours>> spread = Tiers.spread(priced, tiers);
        for (int tier = 1; tier <= tiers.size(); tier++) {
            for (Map.Entry<PricePeriod, List<KilowattHours>> period : spread.entrySet()) {
                KilowattHours energy = period.getValue().get(tier - 1);
                add(
                        lines,
                        BillLine.of(
                                Kind.ENERGY, period.getKey(), tier, energy, table.price(day, period.getKey(), tier)));
            }
        }
    }

    private static void addOn(
            PriceStructure.AddOn addOn,
            LocalDate day,
            Map<PricePeriod, KilowattHours> priced,
            List<KilowattHours> tiers,
            List<BillLine> lines) {
        new EnumMap<>(priced)
                .forEach((period, energy) ->
                        add(lines, BillLine.of(Kind.ENERGY, period, null, energy, addOn.price(day, period))));
        for (int tier = 1; tier <= tiers.size(); tier++) {
            UnitPrice addition = addOn.addition(tier);
            if (!addition.equals(UnitPrice.FREE)) {
                add(lines, BillLine.of(Kind.TIER_ADD_ON, null, tier, tiers.get(tier - 1), addition));
            }
        }
    }

    private static void add(List<BillLine> lines, BillLine line) {
        if (!line.energy().isZero()) {
            lines.add(line);
        }
    }

    /** What is left of each period when the free units are taken off in proportion. */
    private static Map<PricePeriod, KilowattHours> without(KilowattHours free, Usage usage) {
        Map<PricePeriod, KilowattHours> rest = new EnumMap<>(PricePeriod.class);
        freeAndRest(free, usage).forEach((period, cut) -> rest.put(period, cut.getLast()));
        return rest;
    }

    /** At what the first tier costs in each period: never more than was charged for it. */
    private static void payBack(
            Map<PricePeriod, UnitPrice> prices, KilowattHours free, Usage usage, List<BillLine> lines) {
        freeAndRest(free, usage)
                .forEach((period, cut) -> add(
                        lines,
                        BillLine.of(
                                Kind.FREE_UNITS_PAID_BACK,
                                period,
                                null,
                                cut.getFirst(),
                                Seasons.of(prices, period).negated())));
    }

    /** The free units of each period, in proportion, and the rest. */
    private static Map<PricePeriod, List<KilowattHours>> freeAndRest(KilowattHours free, Usage usage) {
        return Tiers.spread(usage.byPeriod(), List.of(free, usage.total().minus(free)));
    }
}
