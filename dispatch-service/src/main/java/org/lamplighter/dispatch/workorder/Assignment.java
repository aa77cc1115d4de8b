package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order in a crew's hands.
 *
 * @param crewId the crew
 * @param crewName its name as customers read it
 * @param assignedAt when it was given the order
 * @param expectedArrival when it is expected on site, if that can be told
 * @param choice why this crew
 */
public record Assignment(
        String crewId,
        String crewName,
        Instant assignedAt,
        @Nullable Instant expectedArrival,
        Choice choice) {

    Assignment expectedAt(@Nullable Instant arrival) {
        return new Assignment(crewId, crewName, assignedAt, arrival == null ? expectedArrival : arrival, choice);
    }
}
