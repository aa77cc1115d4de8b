package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different of an announced outage (停电信息变更).
 *
 * @param by the dispatcher's subject
 * @param from when supply will be interrupted; {@code null} as before
 * @param until when it will be back; {@code null} as before
 * @param transformerAreas what will be without supply; empty as before
 * @param affectedAccounts accounts behind these
 * @param reason why
 * @param decidedAt when it was decided
 */
public record PlanRevision(
        String by,
        @Nullable Instant from,
        @Nullable Instant until,
        List<String> transformerAreas,
        long affectedAccounts,
        String reason,
        Instant decidedAt) {

    public PlanRevision {
        transformerAreas = List.copyOf(transformerAreas);
    }

    Instant fromAfter(OutagePlan before) {
        return from == null ? before.from() : from;
    }

    Instant untilAfter(OutagePlan before) {
        return until == null ? before.until() : until;
    }

    List<String> areasAfter(OutageScope before) {
        return transformerAreas.isEmpty() ? before.transformerAreas() : transformerAreas;
    }

    /** Whether anybody is without supply earlier than was announced, or was not announced at all. */
    boolean isSoonerForSomebody(OutageScope scope, OutagePlan before) {
        return fromAfter(before).isBefore(before.from())
                || !scope.transformerAreas().containsAll(areasAfter(scope));
    }

    boolean changesNothing(OutageScope scope, OutagePlan before) {
        return fromAfter(before).equals(before.from())
                && untilAfter(before).equals(before.until())
                && areasAfter(scope).equals(scope.transformerAreas());
    }

    /** What was announced, as it is now. */
    OutageScope applied(OutageScope scope, OutagePlan before, boolean inTime, Instant now) {
        PlanChange change = new PlanChange(
                now, by, reason, decidedAt, before.from(), before.until(), scope.transformerAreas(), inTime);
        return scope.replanned(
                areasAfter(scope),
                before.changed(
                        fromAfter(before),
                        untilAfter(before),
                        transformerAreas.isEmpty() ? before.affectedAccounts() : affectedAccounts,
                        change));
    }
}
