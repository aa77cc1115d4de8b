package org.lamplighter.intake.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.intake.Milestone;

/**
 * A step of a crew on a work order, as dispatch-service tells it.
 *
 * @param kind which step
 * @param workOrderId the order
 * @param crewId the crew that made it
 * @param crewName the crew's name, if this step tells it
 * @param at when it happened in the field
 * @param expectedArrival when the crew is expected on site, if it can be told
 * @param cause class of the cause, with the last step
 */
public record RepairStep(
        Kind kind,
        String workOrderId,
        String crewId,
        @Nullable String crewName,
        Instant at,
        @Nullable Instant expectedArrival,
        @Nullable CauseClass cause) {

    /** The steps in the order in which a crew makes them. */
    public enum Kind {
        ASSIGNED(Milestone.CREW_ASSIGNED),
        ACCEPTED(Milestone.CREW_ACCEPTED),
        DEPARTED(Milestone.CREW_DEPARTED),
        ARRIVED(Milestone.CREW_ARRIVED),
        RESTORED(Milestone.SUPPLY_RESTORED),
        COMPLETED(Milestone.REPAIR_COMPLETED);

        private final Milestone milestone;

        Kind(Milestone milestone) {
            this.milestone = milestone;
        }

        /** What the customer is told of it. */
        public Milestone milestone() {
            return milestone;
        }

        boolean isAfter(Kind other) {
            return compareTo(other) > 0;
        }
    }
}
