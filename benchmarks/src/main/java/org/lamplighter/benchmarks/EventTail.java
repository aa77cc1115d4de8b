package org.lamplighter.benchmarks;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the load when a case's order has its crew and when its customer is asked: what phones learn by push. Polling for
 * it through the gateway would measure the polling.
 */
final class EventTail implements AutoCloseable {

    /** An order and the crew that has it. */
    record Assignment(String workOrderId, String crewId) {}

    private final ConcurrentHashMap<String, CompletableFuture<Assignment>> assigned = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final TopicTail tail;

    EventTail(LocalSuite suite) {
        tail = new TopicTail(suite, List.of("intake.cases", "dispatch.work-orders"), this::saw);
    }

    CompletableFuture<Assignment> assignment(String caseId) {
        return assigned.computeIfAbsent(caseId, _ -> new CompletableFuture<>());
    }

    CompletableFuture<String> question(String caseId) {
        return asked.computeIfAbsent(caseId, _ -> new CompletableFuture<>());
    }

    void forget(String caseId) {
        assigned.remove(caseId);
        asked.remove(caseId);
    }

    @Override
    public void close() {
        tail.close();
    }

    private void saw(String type, String key, String json) {
        if (type.equals("lamplighter.dispatch.work-order-assigned.v1")) {
            JsonNode event = JsonMapper.shared().readTree(json);
            assignment(event.path("caseId").asString())
                    .complete(new Assignment(
                            event.path("workOrderId").asString(),
                            event.path("crewId").asString()));
        } else if (type.equals("lamplighter.intake.confirmation-asked.v1")) {
            question(key).complete(key);
        }
    }
}
