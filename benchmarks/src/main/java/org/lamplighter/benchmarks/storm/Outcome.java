package org.lamplighter.benchmarks.storm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of the reports, as dispatch and notification tell it. Times are nanoseconds of this process. */
final class Outcome {

    static final List<String> TOPICS = List.of("dispatch.work-orders", "dispatch.outages", "notification.messages");

    private final Map<String, Long> assigned = new ConcurrentHashMap<>();
    private final Map<String, Long> joined = new ConcurrentHashMap<>();
    private final Set<String> orders = ConcurrentHashMap.newKeySet();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<String> outages = ConcurrentHashMap.newKeySet();
    private final Set<String> feederOutages = ConcurrentHashMap.newKeySet();

    private final Messages messages = new Messages();

    void saw(String type, String key, String json) {
        long now = System.nanoTime();
        JsonNode event = JsonMapper.shared().readTree(json);
        String caseId = event.path("caseId").asString("");
        switch (type) {
            case "lamplighter.dispatch.work-order-opened.v1" -> orders.add(caseId);
            case "lamplighter.dispatch.work-order-assigned.v1" -> assigned.putIfAbsent(caseId, now);
            case "lamplighter.dispatch.work-order-withdrawn.v1" -> withdrawn.add(caseId);
            case "lamplighter.dispatch.report-joined-outage.v1" -> joined.putIfAbsent(caseId, now);
            case "lamplighter.dispatch.outage-opened.v1" ->
                (event.path("feeder").isString() ? feederOutages : outages).add(key);
            case "lamplighter.notification.message-sent.v1" -> messages.sent(event);
            default -> {
                // what happens later
            }
        }
    }

    /** Whether the report made an order that has had a crew, or joined an outage. */
    boolean isDealtWith(String caseId) {
        return assigned.containsKey(caseId) || joined.containsKey(caseId);
    }

    Map<String, Long> assigned() {
        return assigned;
    }

    Messages messages() {
        return messages;
    }

    int orders() {
        return orders.size();
    }

    int withdrawn() {
        return withdrawn.size();
    }

    int outages() {
        return outages.size();
    }

    int feederOutages() {
        return feederOutages.size();
    }

    boolean hasOrder(String caseId) {
        return orders.contains(caseId);
    }
}
