package org.lamplighter.dispatch.crew;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;

/**
 * What a crew's table says beside shift and skills.
 *
 * @param breaks hours of every day in which it neither drives nor works, China time, apart from each other
 * @param materials what is on its vehicle, and how much of it is left ({@link Stock}); {@code null} when nobody keeps count, and it has what it
 *     needs
 * @param end where its tour ends; {@code null} for no matter
 */
public record Outfit(
        List<Shift> breaks,
        @Nullable Map<String, Integer> materials,
        @Nullable Position end) {

    public static final Outfit PLAIN = new Outfit(List.of(), null, null);

    public Outfit {
        breaks = List.copyOf(breaks);
        materials = materials == null ? null : Map.copyOf(materials);
    }

    /** Whether all of this is on its vehicle. */
    public boolean has(Map<String, Integer> wanted) {
        Map<String, Integer> there = materials;
        return there == null
                || wanted.entrySet().stream().allMatch(need -> there.getOrDefault(need.getKey(), 0) >= need.getValue());
    }

    /** A break of one day. */
    public record Pause(Instant from, Instant until) {}

    /** Breaks that are not over at a moment and begin within a time from then, in order. */
    public List<Pause> pauses(Instant now, Duration ahead) {
        List<Pause> pauses = new ArrayList<>();
        for (Shift hours : breaks) {
            Instant from = hours.nextStart(now.minus(hours.length()));
            while (from.isBefore(now.plus(ahead))) {
                pauses.add(new Pause(from, from.plus(hours.length())));
                from = hours.nextStart(from);
            }
        }
        pauses.sort(Comparator.comparing(Pause::from));
        return pauses;
    }
}
