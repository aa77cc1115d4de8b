package org.lamplighter.dispatch.crew;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.csv.BadRow;
import org.lamplighter.dispatch.csv.BadRow.Reason;
import org.lamplighter.dispatch.csv.Row;
import org.lamplighter.dispatch.geo.Position;

/**
 * Reads what a crew's row may say beside what it must: {@code breaks} such as {@code 12:00-13:00;18:00-18:30}, {@code materials} such as
 * {@code fuse:12;seal:40}, {@code endLatitude} and {@code endLongitude}.
 */
final class ReadOutfit {

    private static final Pattern BREAK = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final Pattern MATERIAL = Pattern.compile("([a-z][a-z-]{0,31}):(\\d{1,5})");

    private ReadOutfit() {}

    static Outfit of(Row row) throws BadRow {
        return new Outfit(breaks(row), materials(row), end(row));
    }

    private static List<Shift> breaks(Row row) throws BadRow {
        if (row.optional("breaks").isEmpty()) {
            return List.of();
        }
        List<Shift> breaks = new ArrayList<>();
        for (String told : row.texts("breaks", BREAK)) {
            breaks.add(hours(told));
        }
        breaks.sort(Comparator.comparingInt(Shift::fromMinute));
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i - 1).toMinute() > breaks.get(i).fromMinute()) {
                throw new BadRow("breaks", Reason.OUT_OF_RANGE);
            }
        }
        return breaks;
    }

    private static Shift hours(String told) throws BadRow {
        Matcher parts = BREAK.matcher(told);
        try {
            if (parts.matches()) {
                Shift hours = Shift.between(parts.group(1), parts.group(2));
                if (hours.fromMinute() < hours.toMinute()) {
                    return hours;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BadRow("breaks", Reason.MALFORMED);
        }
        throw new BadRow("breaks", Reason.OUT_OF_RANGE); // over midnight, or no time at all
    }

    private static @Nullable Map<String, Integer> materials(Row row) throws BadRow {
        if (row.optional("materials").isEmpty()) {
            return null;
        }
        Map<String, Integer> materials = new TreeMap<>();
        for (String told : row.texts("materials", MATERIAL)) {
            Matcher parts = MATERIAL.matcher(told);
            if (!parts.matches() || materials.put(parts.group(1), Integer.valueOf(parts.group(2))) != null) {
                throw new BadRow("materials", Reason.MALFORMED); // named twice
            }
        }
        return materials;
    }

    private static @Nullable Position end(Row row) throws BadRow {
        Optional<String> latitude = row.optional("endLatitude");
        return latitude.isEmpty() && row.optional("endLongitude").isEmpty()
                ? null
                : row.position("endLatitude", "endLongitude");
    }
}
