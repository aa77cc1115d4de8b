package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * Energy used between two readings.
 *
 * @param from first day
 * @param to day after the last
 * @param byPeriod energy per period
 */
public record Usage(LocalDate from, LocalDate to, Map<PricePeriod, KilowattHours> byPeriod) {

    public Usage {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("use takes at least a day");
        }
        if (byPeriod.isEmpty()) {
            throw new IllegalArgumentException("use has a period, if only the whole day");
        }
        byPeriod = Map.copyOf(byPeriod);
    }

    public KilowattHours total() {
        return sum(byPeriod);
    }

    static KilowattHours sum(Map<PricePeriod, KilowattHours> byPeriod) {
        KilowattHours sum = KilowattHours.ZERO;
        for (KilowattHours energy : byPeriod.values()) {
            sum = sum.plus(energy);
        }
        return sum;
    }

    /** As one sum, without telling periods apart. */
    public Usage undivided() {
        return new Usage(from, to, Map.of(PricePeriod.ALL_DAY, total()));
    }

    /** Together with more, over the days of both. */
    public Usage plus(Usage more) {
        Map<PricePeriod, KilowattHours> sum = new EnumMap<>(PricePeriod.class);
        sum.putAll(byPeriod);
        more.byPeriod.forEach((period, energy) -> sum.merge(period, energy, KilowattHours::plus));
        return new Usage(from.isBefore(more.from) ? from : more.from, to.isAfter(more.to) ? to : more.to, sum);
    }

    /** The part before a day that lies within, by days in proportion. */
    Usage before(LocalDate day) {
        BigDecimal part = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
        BigDecimal whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
        Map<PricePeriod, KilowattHours> shares = new EnumMap<>(PricePeriod.class);
        byPeriod.forEach((period, energy) -> shares.put(period, energy.share(part, whole)));
        return new Usage(from, day, shares);
    }

    /** The rest of what {@link #before} takes. */
    Usage from(LocalDate day) {
        Map<PricePeriod, KilowattHours> rest = new EnumMap<>(PricePeriod.class);
        before(day)
                .byPeriod
                .forEach((period, energy) -> rest.put(period, energy(period).minus(energy)));
        return new Usage(day, to, rest);
    }

    KilowattHours energy(PricePeriod period) {
        return byPeriod.getOrDefault(period, KilowattHours.ZERO);
    }
}
