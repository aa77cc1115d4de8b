package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;

/**
 * The crew's report on finished work.
 *
 * @param crewId the crew
 * @param crewName its name
 * @param assignedAt when it was given the order
 * @param arrival when it came
 * @param restoredAt when supply was back, if that was the work
 * @param completedAt when it reported
 * @param causeClass class of the cause of a fault
 * @param workDone what was done, in the crew's words, if told
 * @param photoIds photographs that belong to the report
 * @param field what was reported of work that is no repair
 */
public record Completion(
        String crewId,
        String crewName,
        Instant assignedAt,
        Arrival arrival,
        @Nullable Instant restoredAt,
        Instant completedAt,
        @Nullable CauseClass causeClass,
        @Nullable String workDone,
        List<String> photoIds,
        @Nullable FieldReport field) {

    public Completion {
        photoIds = List.copyOf(photoIds);
    }
}
