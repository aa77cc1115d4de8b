package org.lamplighter.billing.outlook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * When somebody uses energy, for months whose meter does not tell.
 *
 * @param valleyPercent per cent in the valley; not known when absent
 * @param peakPercent per cent in the peak, where there is a flat period beside it
 */
public record Habits(
        @Nullable Integer valleyPercent, @Nullable Integer peakPercent) {

    private static final int ALL = 100;

    /** A share of energy for each period; nothing when these habits do not tell it. */
    Optional<Map<PricePeriod, KilowattHours>> divide(KilowattHours energy, Set<PricePeriod> periods) {
        if (periods.equals(Set.of(PricePeriod.ALL_DAY))) {
            return Optional.of(Map.of(PricePeriod.ALL_DAY, energy));
        }
        boolean three = periods.contains(PricePeriod.PEAK) && periods.contains(PricePeriod.FLAT);
        if (valleyPercent == null
                || periods.contains(PricePeriod.SHARP)
                || (three && (peakPercent == null || valleyPercent + peakPercent > ALL))) {
            return Optional.empty();
        }
        Map<PricePeriod, KilowattHours> shares = new EnumMap<>(PricePeriod.class);
        KilowattHours valley = share(energy, valleyPercent);
        KilowattHours peak = three && peakPercent != null ? share(energy, peakPercent) : energy.minus(valley);
        shares.put(PricePeriod.VALLEY, valley);
        if (three) {
            shares.put(PricePeriod.PEAK, peak);
            shares.put(PricePeriod.FLAT, energy.minus(valley).minus(peak));
        } else {
            shares.put(periods.contains(PricePeriod.PEAK) ? PricePeriod.PEAK : PricePeriod.FLAT, peak);
        }
        return Optional.of(shares);
    }

    private static KilowattHours share(KilowattHours energy, int percent) {
        return energy.times(BigDecimal.valueOf(percent, 2));
    }
}
