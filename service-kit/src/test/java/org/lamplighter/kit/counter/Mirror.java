package org.lamplighter.kit.counter;

import java.util.ArrayList;
import java.util.List;
import org.lamplighter.kit.aggregate.Decision;

/** Follows counters by their events alone. Not idempotent of itself: a step applied twice shows. */
public record Mirror(String id, long total, List<Long> steps) {

    static Mirror empty(String id) {
        return new Mirror(id, 0, List.of());
    }

    Decision<Mirror> step(int by) {
        List<Long> taken = new ArrayList<>(steps);
        taken.add((long) by);
        return Decision.changed(new Mirror(id, total + by, taken));
    }
}
