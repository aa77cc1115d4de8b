package org.lamplighter.benchmarks.storm;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import tools.jackson.databind.JsonNode;

/** What customers were told, as notification tells it. */
final class Messages {

    /** The one step that a customer may meet more than once: whatever becomes known of an outage is told. */
    private static final String OFTEN = "OUTAGE_UPDATED";

    private final LongAdder sent = new LongAdder();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> steps = new ConcurrentHashMap<>();

    /** A message was handed to a channel; the same event read twice counts once. */
    void sent(JsonNode event) {
        String channel = event.path("channel").asString("");
        if (!seen.add(event.path("messageId").asString("") + ' ' + channel)) {
            return;
        }
        sent.increment();
        String caseId = event.path("caseId").asString("");
        String template = event.path("template").asString("");
        told.add(caseId);
        if (!template.equals(OFTEN)) {
            steps.merge(caseId + ' ' + template + ' ' + channel, 1, Integer::sum);
        }
    }

    boolean reached(String caseId) {
        return told.contains(caseId);
    }

    long count() {
        return sent.sum();
    }

    /** Steps that a customer was told more than once over one channel. */
    long toldTwice() {
        return steps.values().stream().filter(times -> times > 1).count();
    }
}
