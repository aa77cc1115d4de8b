package org.lamplighter.dispatch.crew;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is on a vehicle: what was counted last, less what work used up since. Work that was done before the count is in it already, however late
 * its crew's phone came back.
 *
 * @param counted what the crew's table said last
 * @param countedAt when it was loaded; {@code null} before this was kept, then all that was used counts
 * @param used what work took, in any order, possibly more than once
 */
public record Stock(Map<String, Integer> counted, @Nullable Instant countedAt, List<StockUse> used) {

    public Stock {
        counted = Map.copyOf(counted);
        used = List.copyOf(used);
    }

    /** How much is left of what was counted, never less than none. */
    public Map<String, Integer> left() {
        Map<String, Integer> left = new HashMap<>(counted);
        Set<String> orders = new HashSet<>();
        for (StockUse use : used) {
            boolean later = countedAt == null || use.at().isAfter(countedAt);
            if (later && orders.add(use.workOrderId())) {
                use.materials()
                        .forEach((material, taken) ->
                                left.computeIfPresent(material, (name, there) -> Math.max(0, there - taken)));
            }
        }
        return left;
    }
}
