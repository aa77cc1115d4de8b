package org.lamplighter.billing.tariff.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.table.Row;

/** The columns of a table of tariffs, and what stands in them; as spreadsheets write it back, too. */
final class TariffColumns {

    static final String TARIFF = "tariff";
    static final String ITEM = "item";

    /** In the order in which they are written. */
    static final List<String> ALL = List.of(
            TARIFF, ITEM, "option", "kind", "months", "period", "tier", "days", "from", "to", "people", "value",
            "english");

    /** Between the ends of a range; a hyphen would make a date of it in spreadsheets. */
    private static final String UNTIL = "..";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private TariffColumns() {}

    /** {@code 2026-01-01}, or {@code 2026/1/1}. */
    static LocalDate day(String text) {
        return LocalDate.parse(text.replace('/', '-'), DAY);
    }

    /** {@code 08:00}, {@code 8:00} or {@code 8:00:00}. */
    static LocalTime time(String text) {
        return LocalTime.parse(text, TIME);
    }

    static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** A whole number from 1 on. */
    static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("a number from 1 on");
        }
        return number;
    }

    /** {@code 1..4 11 12}, in the order of the year. */
    static List<Month> months(String text) {
        List<Month> months = new ArrayList<>();
        for (String range : text.split("\\s+", -1)) {
            String[] ends = range.split("\\.\\.", -1);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (ends.length > 2 || first < 1 || last > Month.values().length || first > last) {
                throw new IllegalArgumentException("months are 1 to 12, as 1..4 11 12");
            }
            Arrays.stream(Month.values(), first - 1, last).forEach(months::add);
        }
        return months.stream().sorted().distinct().toList();
    }

    /** The months a row holds in: all where it names none. */
    static List<Month> monthsOf(Row row) {
        return row.readOr("months", TariffColumns::months, List.of(Month.values()));
    }

    /**
     * Looks whether every month lies in one season.
     *
     * @throws IllegalArgumentException when one lies in none or in two
     */
    static void checkYear(String of, Collection<List<Month>> seasons) {
        for (Month month : Month.values()) {
            long times =
                    seasons.stream().filter(months -> months.contains(month)).count();
            if (times != 1) {
                throw new IllegalArgumentException("%s: month %d is %s"
                        .formatted(of, month.getValue(), times == 0 ? "missing" : "in two seasons"));
            }
        }
    }

    /** As they are read; nothing for all. */
    static @Nullable String written(Set<Month> months) {
        if (months.size() == Month.values().length) {
            return null;
        }
        List<String> ranges = new ArrayList<>();
        int begin = 0;
        List<Month> sorted = months.stream().sorted().toList();
        for (int i = 1; i <= sorted.size(); i++) {
            boolean goesOn = i < sorted.size()
                    && sorted.get(i).getValue() == sorted.get(i - 1).getValue() + 1;
            if (!goesOn) {
                int first = sorted.get(begin).getValue();
                int last = sorted.get(i - 1).getValue();
                ranges.add(first == last ? "" + first : first + UNTIL + last);
                begin = i;
            }
        }
        return String.join(" ", ranges);
    }

    /** {@code MONDAY TUESDAY}. */
    static Set<DayOfWeek> days(String text) {
        return Arrays.stream(text.split("\\s+", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    /** As they are read; nothing for all. */
    static @Nullable String writtenDays(Set<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? null
                : days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }
}
