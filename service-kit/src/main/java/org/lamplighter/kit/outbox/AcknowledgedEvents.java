package org.lamplighter.kit.outbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Events that the broker has and that still stand in their documents. They leave with the aggregate's next write or, many
 * documents in one round trip, a moment later. Only in memory: what a crash makes forgotten is published once more.
 */
final class AcknowledgedEvents {

    private static final int MOST_AT_ONCE = 500;

    /** A document. */
    record Place(Outbox outbox, String id) {}

    private final ConcurrentHashMap<Place, Long> lastSequences = new ConcurrentHashMap<>();

    void upTo(Place place, long sequence) {
        lastSequences.merge(place, sequence, Math::max);
    }

    /** The last acknowledged sequence of a document that may still stand in it; 0 when there is none. */
    long upTo(Place place) {
        return lastSequences.getOrDefault(place, 0L);
    }

    /** They left the document by a write of the aggregate. */
    void left(Place place, long sequence) {
        lastSequences.remove(place, sequence);
    }

    List<PendingEvent> without(Place place, List<PendingEvent> pending) {
        long last = upTo(place);
        return last == 0
                ? pending
                : pending.stream().filter(event -> event.sequence() > last).toList();
    }

    /** Clears them from their documents, except from those that are being worked on. */
    void clear(Predicate<Place> beingWorkedOn) {
        Map<Outbox, List<Map.Entry<Place, Long>>> byOutbox = new HashMap<>();
        for (Map.Entry<Place, Long> entry : lastSequences.entrySet()) {
            if (!beingWorkedOn.test(entry.getKey())) {
                byOutbox.computeIfAbsent(entry.getKey().outbox(), outbox -> new ArrayList<>())
                        .add(Map.entry(entry.getKey(), entry.getValue()));
            }
        }
        byOutbox.forEach((outbox, entries) -> {
            for (int from = 0; from < entries.size(); from += MOST_AT_ONCE) {
                clear(outbox, entries.subList(from, Math.min(from + MOST_AT_ONCE, entries.size())));
            }
        });
    }

    private void clear(Outbox outbox, List<Map.Entry<Place, Long>> entries) {
        Map<String, Long> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.getKey().id(), entry.getValue()));
        outbox.clear(byId);
        entries.forEach(entry -> left(entry.getKey(), entry.getValue()));
    }
}
