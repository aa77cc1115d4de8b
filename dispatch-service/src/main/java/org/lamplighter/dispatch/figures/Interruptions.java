package org.lamplighter.dispatch.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;

/**
 * When each transformer area was dark. What overlaps or touches is one interruption, so that a feeder outage and the
 * outages that are its parts count once, in whatever order and however often they are told.
 *
 * <pre>
 * feeder outage      |-----------------|
 * one of its parts |---------|
 * the area was dark |------------------|   once
 * </pre>
 */
final class Interruptions {

    private record Span(Instant from, Instant until) {}

    private final Map<String, List<Span>> dark = new HashMap<>();

    private Interruptions() {}

    /** From the outages that are over; one that is not has no duration yet. */
    static Interruptions of(Collection<Outage> outages) {
        Interruptions all = new Interruptions();
        for (Outage outage : outages) {
            if (outage instanceof RestoredOutage over && over.restoredAt().isAfter(over.startedAt())) {
                Span span = new Span(over.startedAt(), over.restoredAt());
                over.scope()
                        .transformerAreas()
                        .forEach(area -> all.dark
                                .computeIfAbsent(area, code -> new ArrayList<>())
                                .add(span));
            }
        }
        return all;
    }

    Set<String> transformerAreas() {
        return dark.keySet();
    }

    /** How long each sustained interruption of a transformer area lasted. */
    List<Duration> sustained(String transformerArea, Duration longerThan) {
        List<Span> spans = new ArrayList<>(dark.getOrDefault(transformerArea, List.of()));
        spans.sort(Comparator.comparing(Span::from).thenComparing(Span::until));
        List<Duration> found = new ArrayList<>();
        Instant from = null;
        Instant until = null;
        for (Span span : spans) {
            if (from == null || until == null || span.from().isAfter(until)) {
                add(found, from, until, longerThan);
                from = span.from();
                until = span.until();
            } else if (span.until().isAfter(until)) {
                until = span.until();
            }
        }
        add(found, from, until, longerThan);
        return found;
    }

    private static void add(
            List<Duration> found, @Nullable Instant from, @Nullable Instant until, Duration longerThan) {
        if (from != null && until != null && Duration.between(from, until).compareTo(longerThan) > 0) {
            found.add(Duration.between(from, until));
        }
    }
}
