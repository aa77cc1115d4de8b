package org.lamplighter.billing.rating;

import java.util.List;

/**
 * A stretch of a bill under one version of a tariff and one season of prices.
 *
 * @param usage what was used in it
 * @param tariffId the version
 * @param tierEnds upper ends of the tiers below the last that the energy was counted up through
 * @param usedBefore counted in the same cycle before it
 * @param lines its lines
 */
public record RatedPart(
        Usage usage, String tariffId, List<KilowattHours> tierEnds, KilowattHours usedBefore, List<BillLine> lines) {
    public RatedPart {
        tierEnds = List.copyOf(tierEnds);
        lines = List.copyOf(lines);
    }

    /** Counted in the cycle after it: free units do not climb the tiers. */
    public KilowattHours usedAfter() {
        KilowattHours free = lines.stream()
                .filter(line -> line.kind() == BillLine.Kind.FREE_UNITS)
                .map(BillLine::energy)
                .reduce(KilowattHours.ZERO, KilowattHours::plus);
        return usedBefore.plus(usage.total().minus(free));
    }

    /** What is priced by the kWh: what was used, less what is free, and what was lost before the meter. */
    public KilowattHours pricedEnergy() {
        return lines.stream()
                .filter(line -> line.kind() == BillLine.Kind.ENERGY || line.kind() == BillLine.Kind.LOSS)
                .map(BillLine::energy)
                .reduce(KilowattHours.ZERO, KilowattHours::plus);
    }
}
