package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads energy over tiers.
 *
 * <pre>
 *            used before        energy
 *  |------------------------|==============|
 *  0            2760                 4800            kWh
 *  |---- tier 1 ----|------ tier 2 -----|-- tier 3 --
 * </pre>
 */
final class Tiers {

    private Tiers() {}

    /** How much falls into each tier, the first tier first; each tier's kWh at its own price, never the whole at the top. */
    static List<KilowattHours> spread(List<KilowattHours> ends, KilowattHours usedBefore, KilowattHours energy) {
        KilowattHours usedAfter = usedBefore.plus(energy);
        List<KilowattHours> shares = new ArrayList<>(ends.size() + 1);
        KilowattHours from = KilowattHours.ZERO;
        for (KilowattHours end : ends) {
            shares.add(usedAfter.min(end).beyond(from).minus(usedBefore.min(end).beyond(from)));
            from = end;
        }
        shares.add(usedAfter.beyond(from).minus(usedBefore.beyond(from)));
        return shares;
    }

    /**
     * How much of each period falls into each tier: in proportion, such that both the tiers' and the periods' sums stay
     * exact. The first period is cut at the running shares of the tiers; what it leaves is cut for the next one likewise.
     */
    static Map<PricePeriod, List<KilowattHours>> spread(
            Map<PricePeriod, KilowattHours> byPeriod, List<KilowattHours> tiers) {
        Map<PricePeriod, List<KilowattHours>> spread = new EnumMap<>(PricePeriod.class);
        List<KilowattHours> rest = tiers;
        for (Map.Entry<PricePeriod, KilowattHours> period : new EnumMap<>(byPeriod).entrySet()) {
            List<KilowattHours> cut = cut(period.getValue(), rest);
            spread.put(period.getKey(), cut);
            List<KilowattHours> left = new ArrayList<>(rest.size());
            for (int i = 0; i < rest.size(); i++) {
                left.add(rest.get(i).minus(cut.get(i)));
            }
            rest = left;
        }
        return spread;
    }

    private static List<KilowattHours> cut(KilowattHours energy, List<KilowattHours> tiers) {
        BigDecimal whole =
                tiers.stream().reduce(KilowattHours.ZERO, KilowattHours::plus).value();
        List<KilowattHours> cut = new ArrayList<>(tiers.size());
        BigDecimal running = BigDecimal.ZERO;
        KilowattHours upToHere = KilowattHours.ZERO;
        for (KilowattHours tier : tiers) {
            running = running.add(tier.value());
            KilowattHours end = whole.signum() == 0 ? KilowattHours.ZERO : energy.share(running, whole);
            cut.add(end.minus(upToHere));
            upToHere = end;
        }
        return cut;
    }
}
