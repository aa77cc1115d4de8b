package org.lamplighter.intake.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The crew (抢修班组) that works on a case.
 *
 * @param crewId its id
 * @param name its name as customers read it; {@code null} until the assignment that names it has come
 * @param last the furthest step seen of it
 * @param seenAt when that happened
 * @param expectedAt when it is expected on site, if it was told
 */
public record Crew(
        String crewId,
        @Nullable String name,
        RepairStep.Kind last,
        Instant seenAt,
        @Nullable Instant expectedAt) {

    static Crew of(RepairStep step) {
        return new Crew(step.crewId(), step.crewName(), step.kind(), step.at(), step.expectedArrival());
    }

    boolean did(RepairStep step) {
        return crewId.equals(step.crewId());
    }

    Crew after(RepairStep step) {
        return new Crew(
                crewId,
                name == null ? step.crewName() : name,
                step.kind(),
                step.at(),
                step.expectedArrival() == null ? expectedAt : step.expectedArrival());
    }

    Crew named(@Nullable String told) {
        return name == null ? new Crew(crewId, told, last, seenAt, expectedAt) : this;
    }
}
