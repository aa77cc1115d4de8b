package org.lamplighter.kit.counter;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Which counters' steps cannot be applied just now, as by a defect that is mended later; and what was delivered. */
public final class Sickness {

    private final Set<String> sick = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    public void strike(String counterId, long sequence) {
        sick.add(counterId + ":" + sequence);
    }

    public void heal(String counterId, long sequence) {
        sick.remove(counterId + ":" + sequence);
    }

    /** How often a step was handed to its handler. */
    public int deliveries(String counterId, long sequence) {
        return deliveries.getOrDefault(counterId + ":" + sequence, 0);
    }

    /** The trace id that log lines of its handler carried. */
    public @Nullable String traceOf(String counterId, long sequence) {
        return traces.get(counterId + ":" + sequence);
    }

    void saw(String counterId, long sequence) {
        String step = counterId + ":" + sequence;
        String trace = MDC.get("traceId");
        if (trace != null) {
            traces.put(step, trace);
        }
        deliveries.merge(step, 1, Integer::sum);
        if (sick.contains(step)) {
            throw new IllegalArgumentException("this step is of no use: 林晓雨 13812345678");
        }
    }
}
