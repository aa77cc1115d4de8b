package org.lamplighter.benchmarks.storm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What customers were told, as notification tells it. */
final class Messages {

    /** The one step that a customer may meet more than once: whatever becomes known of an outage is told. */
    private static final String OFTEN = "outage-updated";

    private record Step(String caseId, String template, String channel) {}

    private final LongAdder sent = new LongAdder();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Map<Step, Integer> steps = new ConcurrentHashMap<>();

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
            steps.merge(new Step(caseId, template, channel), 1, Integer::sum);
        }
    }

    boolean reached(String caseId) {
        return told.contains(caseId);
    }

    long count() {
        return sent.sum();
    }

    /** Steps that a customer was told more than once over one channel, by the text. */
    Map<String, Long> toldTwice() {
        return steps.entrySet().stream()
                .filter(step -> step.getValue() > 1)
                .collect(Collectors.groupingBy(step -> step.getKey().template(), TreeMap::new, Collectors.counting()));
    }
}
