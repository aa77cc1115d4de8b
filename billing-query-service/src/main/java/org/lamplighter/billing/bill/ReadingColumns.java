package org.lamplighter.billing.bill;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilovarHours;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.time.TimeConfiguration;

/** Reads what a meter showed (抄表示数). */
final class ReadingColumns {

    private static final LocalTime NOON = LocalTime.NOON;

    private ReadingColumns() {}

    /** The reading a row tells. */
    static Reading read(Row row) {
        Map<PricePeriod, KilowattHours> registers = new EnumMap<>(PricePeriod.class);
        put(registers, PricePeriod.SHARP, row.readIfThere("sharpKwh", KilowattHours::of));
        put(registers, PricePeriod.PEAK, row.readIfThere("peakKwh", KilowattHours::of));
        put(registers, PricePeriod.FLAT, row.readIfThere("flatKwh", KilowattHours::of));
        put(registers, PricePeriod.VALLEY, row.readIfThere("valleyKwh", KilowattHours::of));
        return new Reading(
                row.readOr("meterNumber", text -> text, "M-" + row.read("accountNumber", text -> text)),
                row.read("readAt", ReadingColumns::day),
                row.read("registerKwh", KilowattHours::of),
                registers,
                row.readOr("quality", ReadingQuality::valueOf, ReadingQuality.ACTUAL),
                row.readOr("kind", ReadingKind::valueOf, ReadingKind.REGULAR),
                row.readIfThere("reactiveKvarh", KilovarHours::of),
                row.readIfThere("demandKw", Kilowatts::of));
    }

    private static void put(
            Map<PricePeriod, KilowattHours> registers, PricePeriod period, @Nullable KilowattHours register) {
        if (register != null) {
            registers.put(period, register);
        }
    }

    /** A date stands for its beginning; a time of the afternoon for the beginning of the next day. */
    private static LocalDate day(String text) {
        if (text.length() == "2026-01-01".length()) {
            return LocalDate.parse(text);
        }
        var local = OffsetDateTime.parse(text).atZoneSameInstant(TimeConfiguration.CHINA);
        return local.toLocalTime().isBefore(NOON)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
    }
}
