package org.lamplighter.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields a result is sorted by; empty when the order does not matter. */
record SortOrder(List<SortField> fields) {

    private static final SortOrder NONE = new SortOrder(List.of());

    /** One field and its direction. */
    record SortField(String path, boolean ascending) {}

    /** Null when the order is one that no index can serve, such as that of insertion. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return NONE;
        }
        List<SortField> fields = new ArrayList<>();
        for (var entry : orderBy.entrySet()) {
            if (entry.getKey().startsWith("$") || !(entry.getValue() instanceof Number direction)) {
                return null;
            }
            fields.add(new SortField(entry.getKey(), direction.intValue() > 0));
        }
        return new SortOrder(fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
