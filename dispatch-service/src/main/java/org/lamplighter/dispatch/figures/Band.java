package org.lamplighter.dispatch.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where reports came again and again (重复报修): how many lines, transformers, crews or users had so many reports in the period.
 *
 * @param from at least so many
 * @param to at most so many; {@code null} for no end
 * @param count how many had so many
 * @param codes which, those with most reports first; not more than are worth reading
 */
public record Band(int from, @Nullable Integer to, int count, List<String> codes) {

    private static final int MOST_NAMED = 20;

    /** Of lines, transformers and crews: 3–5, 6–10, 11–15, 16 and more (service rules, repeat-report bands). */
    private static final List<Band> EMPTY = List.of(band(3, 5), band(6, 10), band(11, 15), band(16, null));

    /** Of users: 2, 3–5, 6–10, 11 and more (the same rules). */
    private static final List<Band> OF_USERS = List.of(band(2, 2), band(3, 5), band(6, 10), band(11, null));

    public Band {
        codes = List.copyOf(codes);
    }

    private static Band band(int from, @Nullable Integer to) {
        return new Band(from, to, 0, List.of());
    }

    static List<Band> of(Map<String, Long> reports) {
        return EMPTY.stream().map(band -> band.filled(reports)).toList();
    }

    static List<Band> ofUsers(Map<String, Long> reports) {
        return OF_USERS.stream().map(band -> band.filled(reports)).toList();
    }

    private Band filled(Map<String, Long> reports) {
        Comparator<Map.Entry<String, Long>> most =
                Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        List<String> found = reports.entrySet().stream()
                .filter(entry -> entry.getValue() >= from && (to == null || entry.getValue() <= to))
                .sorted(most)
                .map(Map.Entry::getKey)
                .toList();
        return new Band(from, to, found.size(), found.subList(0, Math.min(MOST_NAMED, found.size())));
    }
}
