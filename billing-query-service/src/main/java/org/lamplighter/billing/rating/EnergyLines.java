package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.rating.BillLine.Kind;

/** Prices the energy of a piece by tier and period, free units first taken off or paid back. */
final class EnergyLines {

    private final Terms terms;
    private final Pieces.Piece piece;
    private final LocalDate day;
    private final List<BillLine> lines;

    EnergyLines(Terms terms, Pieces.Piece piece, List<BillLine> lines) {
        this.terms = terms;
        this.piece = piece;
        this.day = piece.usage().from();
        this.lines = lines;
    }

    /** Upper ends of the tiers below the last that energy is counted up through. */
    List<KilowattHours> tierEnds(List<YearMonth> months) {
        return piece.structure() instanceof PriceStructure.OnePrice
                ? List.of()
                : piece.tariff().tiers().limits(months, terms.people());
    }

    /**
     * What of it is free.
     *
     * @param given what of the same months was given as free before
     */
    KilowattHours free(List<YearMonth> months, KilowattHours given) {
        FreeAllowance allowance = terms.lowIncome() ? piece.tariff().lowIncome() : null;
        return allowance == null || day.isBefore(allowance.since())
                ? KilowattHours.ZERO
                : allowance
                        .perMonth()
                        .times(months.size())
                        .beyond(given)
                        .min(piece.usage().total());
    }

    void add(List<KilowattHours> ends, KilowattHours usedBefore, KilowattHours free) {
        FreeAllowance allowance = piece.tariff().lowIncome();
        boolean asUnits = allowance != null && allowance.form() == FreeAllowance.Form.UNITS && !free.isZero();
        Map<PricePeriod, KilowattHours> priced =
                asUnits ? without(free) : piece.usage().byPeriod();
        KilowattHours sum = Usage.sum(priced);
        switch (piece.structure()) {
            case PriceStructure.FullTable table -> fullTable(table, priced, Tiers.spread(ends, usedBefore, sum));
            case PriceStructure.AddOn addOn -> addOn(addOn, priced, Tiers.spread(ends, usedBefore, sum));
            case PriceStructure.OnePrice one ->
                add(BillLine.of(Kind.ENERGY, PricePeriod.ALL_DAY, null, sum, one.price()));
        }
        if (asUnits) {
            add(BillLine.of(Kind.FREE_UNITS, null, null, free, UnitPrice.FREE));
        } else if (!free.isZero()) {
            payBack(free);
        }
    }

    private void fullTable(
            PriceStructure.FullTable table, Map<PricePeriod, KilowattHours> priced, List<KilowattHours> tiers) {
        if (tiers.size() == 1) {
            new EnumMap<>(priced).forEach((period, energy) -> {
                if (!energy.isZero()) {
                    add(BillLine.of(Kind.ENERGY, period, null, energy, table.price(day, period, 1)));
                }
            });
            return;
        }
        Map<PricePeriod, List<KilowattHours>> spread = Tiers.spread(priced, tiers);
        for (int tier = 1; tier <= tiers.size(); tier++) {
            for (Map.Entry<PricePeriod, List<KilowattHours>> period : spread.entrySet()) {
                KilowattHours energy = period.getValue().get(tier - 1);
                if (!energy.isZero()) {
                    add(BillLine.of(
                            Kind.ENERGY, period.getKey(), tier, energy, table.price(day, period.getKey(), tier)));
                }
            }
        }
    }

    private void addOn(PriceStructure.AddOn addOn, Map<PricePeriod, KilowattHours> priced, List<KilowattHours> tiers) {
        new EnumMap<>(priced)
                .forEach((period, energy) ->
                        add(BillLine.of(Kind.ENERGY, period, null, energy, addOn.price(day, period))));
        for (int tier = 1; tier <= tiers.size(); tier++) {
            UnitPrice addition = addOn.addition(tier);
            if (!addition.equals(UnitPrice.FREE)) {
                add(BillLine.of(Kind.TIER_ADD_ON, null, tier, tiers.get(tier - 1), addition));
            }
        }
    }

    private void add(BillLine line) {
        if (!line.energy().isZero()) {
            lines.add(line);
        }
    }

    /** What is left of each period when the free units are taken off in proportion. */
    private Map<PricePeriod, KilowattHours> without(KilowattHours free) {
        Map<PricePeriod, KilowattHours> rest = new EnumMap<>(PricePeriod.class);
        freeAndRest(free).forEach((period, cut) -> rest.put(period, cut.getLast()));
        return rest;
    }

    /** At what the first tier costs in each period: never more than was charged for it. */
    private void payBack(KilowattHours free) {
        Map<PricePeriod, UnitPrice> prices = piece.structure().pricesOf(1, day);
        freeAndRest(free)
                .forEach((period, cut) -> add(BillLine.of(
                        Kind.FREE_UNITS_PAID_BACK,
                        period,
                        null,
                        cut.getFirst(),
                        Seasons.of(prices, period).negated())));
    }

    /** The free units of each period, in proportion, and the rest. */
    private Map<PricePeriod, List<KilowattHours>> freeAndRest(KilowattHours free) {
        return Tiers.spread(
                piece.usage().byPeriod(), List.of(free, piece.usage().total().minus(free)));
    }
}
