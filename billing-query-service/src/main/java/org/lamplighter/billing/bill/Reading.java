package org.lamplighter.billing.bill;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilovarHours;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What a meter showed (抄表示数).
 *
 * @param meter the meter's number
 * @param on the day at whose beginning it stood so: a reading at the end of October is one of 1 November
 * @param total the register of all energy
 * @param registers the registers of periods, where the meter has them
 * @param quality how it came about
 * @param kind why it was taken
 * @param reactive the register of reactive energy, where the meter has one
 * @param demand the highest demand since the reading before, where the meter tells it
 */
public record Reading(
        String meter,
        LocalDate on,
        KilowattHours total,
        Map<PricePeriod, KilowattHours> registers,
        ReadingQuality quality,
        ReadingKind kind,
        @Nullable KilovarHours reactive,
        @Nullable Kilowatts demand) {

    /** Registers are cut to whole kWh each: their sum may differ by so much. */
    private static final KilowattHours TOLERANCE = KilowattHours.of(2);

    public Reading {
        registers = Map.copyOf(registers);
    }

    /** Of a household's meter. */
    Reading(
            String meter,
            LocalDate on,
            KilowattHours total,
            Map<PricePeriod, KilowattHours> registers,
            ReadingQuality quality,
            ReadingKind kind) {
        this(meter, on, total, registers, quality, kind, null, null);
    }

    /** The month that a bill closing with this reading is for. */
    YearMonth billMonth() {
        return YearMonth.from(on.minusDays(1));
    }

    boolean isSameReadingAs(Reading other) {
        return meter.equals(other.meter) && on.equals(other.on);
    }

    boolean addsUp() {
        if (registers.isEmpty()) {
            return true;
        }
        KilowattHours sum = registers.values().stream().reduce(KilowattHours.ZERO, KilowattHours::plus);
        return sum.beyond(total).plus(total.beyond(sum)).compareTo(TOLERANCE) <= 0;
    }

    /** Whether no register ran backwards since an earlier one. */
    boolean isNotBelow(Reading earlier) {
        return total.compareTo(earlier.total) >= 0
                && (reactive == null
                        || earlier.reactive == null
                        || reactive.value().compareTo(earlier.reactive.value()) >= 0)
                && registers.entrySet().stream().allMatch(register -> {
                    KilowattHours before = earlier.registers.get(register.getKey());
                    return before == null || register.getValue().compareTo(before) >= 0;
                });
    }

    /** What was used since an earlier one, as one sum or by the periods that both tell. */
    Map<PricePeriod, KilowattHours> since(Reading earlier, boolean byPeriod) {
        if (!byPeriod) {
            return Map.of(PricePeriod.ALL_DAY, total.minus(earlier.total));
        }
        Map<PricePeriod, KilowattHours> used = new EnumMap<>(PricePeriod.class);
        registers.forEach((period, register) -> {
            KilowattHours before = earlier.registers.get(period);
            if (before != null) {
                used.put(period, register.minus(before));
            }
        });
        return used;
    }
}
