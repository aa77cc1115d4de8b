package org.lamplighter.billing.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Energy by intervals of equal length (负荷曲线), whole days.
 *
 * @param from the day it begins with
 * @param minutes length of an interval: 15, 30 or 60
 * @param energies energy of each interval
 */
public record LoadCurve(LocalDate from, int minutes, List<KilowattHours> energies) {

    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MINUTES_OF_AN_HOUR = 60;

    public LoadCurve {
        energies = List.copyOf(energies);
        if (minutes != 15 && minutes != 30 && minutes != MINUTES_OF_AN_HOUR) {
            throw new IllegalArgumentException("a curve has intervals of 15, 30 or 60 minutes");
        }
        if (energies.isEmpty() || energies.size() % (MINUTES_OF_A_DAY / minutes) != 0) {
            throw new IllegalArgumentException("a curve has whole days");
        }
    }

    /** Day after the last. */
    public LocalDate to() {
        return from.plusDays(energies.size() / perDay());
    }

    /**
     * The use of each day.
     *
     * @param periods tells the period that an interval lies in, by its beginning
     */
    public List<Usage> byDay(Function<LocalDateTime, PricePeriod> periods) {
        List<Usage> days = new ArrayList<>();
        int next = 0;
        for (LocalDate day = from; day.isBefore(to()); day = day.plusDays(1)) {
            Map<PricePeriod, KilowattHours> used = new EnumMap<>(PricePeriod.class);
            for (int i = 0; i < perDay(); i++) {
                LocalDateTime begin = day.atStartOfDay().plusMinutes((long) i * minutes);
                used.merge(periods.apply(begin), energies.get(next++), KilowattHours::plus);
            }
            days.add(new Usage(day, day.plusDays(1), used));
        }
        return days;
    }

    /** The highest mean power of an interval. */
    public Kilowatts demand() {
        KilowattHours highest = energies.stream().max(KilowattHours::compareTo).orElse(KilowattHours.ZERO);
        return new Kilowatts(highest.value().multiply(BigDecimal.valueOf(MINUTES_OF_AN_HOUR / minutes)));
    }

    private int perDay() {
        return MINUTES_OF_A_DAY / minutes;
    }
}
