package org.lamplighter.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts the live streams of each caller; a caller without any takes no memory. */
@Component
public final class StreamSlots {

    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    StreamSlots(LimitSettings settings) {
        most = settings.streamsPerCaller();
    }

    /**
     * Takes a slot; every taken slot must be {@linkplain #leave left}.
     *
     * @param caller who wants to listen
     * @return false when the caller holds as many as allowed
     */
    public boolean enter(String caller) {
        int[] before = new int[1];
        open.compute(caller, (_, held) -> {
            before[0] = held == null ? 0 : held;
            return Math.min(before[0] + 1, most);
        });
        return before[0] < most;
    }

    /**
     * Gives a slot back.
     *
     * @param caller who listened
     */
    public void leave(String caller) {
        open.computeIfPresent(caller, (_, held) -> held == 1 ? null : held - 1);
    }
}
