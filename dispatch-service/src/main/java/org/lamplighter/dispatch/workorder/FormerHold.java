package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a crew was when its order was taken from it. Its phone may be offline and tell more.
 *
 * @param assignment how it had the order
 * @param reached ASSIGNED, ACCEPTED or EN_ROUTE; later nobody can take it
 * @param departedAt when it had set out, if it had
 */
public record FormerHold(
        Assignment assignment, Phase reached, @Nullable Instant departedAt) {

    static FormerHold of(Assignment assignment, Phase reached) {
        return new FormerHold(assignment, reached, null);
    }

    String crewId() {
        return assignment.crewId();
    }

    /** The same crew had the order twice: what it did the first time it has done. */
    FormerHold orFurther(FormerHold other) {
        return other.reached.compareTo(reached) > 0 ? other : this;
    }

    /** The order as this crew knows it. */
    WorkOrder resumed(WorkOrder now, Instant at) {
        var history = Step.after(now.history(), new Step(Step.Kind.RESUMED, at, crewId(), reached.name()));
        FieldBook book = now.book();
        FieldBook without = now.holder()
                .filter(holder -> !holder.crewId().equals(crewId()))
                .map(holder -> book.lost(FormerHold.held(now, holder)))
                .orElse(book)
                .without(crewId());
        return switch (reached) {
            case ACCEPTED -> new Accepted(now.facts(), assignment, history, without);
            case EN_ROUTE ->
                new EnRoute(now.facts(), assignment, departedAt == null ? at : departedAt, history, without);
            default -> new Assigned(now.facts(), assignment, history, without);
        };
    }

    private static FormerHold held(WorkOrder order, Assignment holder) {
        return new FormerHold(holder, order.phase(), order instanceof EnRoute enRoute ? enRoute.departedAt() : null);
    }
}
