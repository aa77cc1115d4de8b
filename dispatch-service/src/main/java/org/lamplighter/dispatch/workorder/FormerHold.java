package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a crew was when its order was taken from it. Its phone may be offline and tell more.
 *
 * @param assignment how it had the order
 * @param reached ASSIGNED, ACCEPTED, EN_ROUTE or ON_SITE
 * @param departedAt when it had set out, if it had
 * @param arrival when it came, if it was on site
 */
public record FormerHold(
        Assignment assignment,
        Phase reached,
        @Nullable Instant departedAt,
        @Nullable Arrival arrival) {

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
                .map(holder -> book.lost(FormerHold.of(now, holder)))
                .orElse(book)
                .without(crewId());
        return switch (reached) {
            case ACCEPTED -> new Accepted(now.facts(), assignment, history, without);
            case EN_ROUTE ->
                new EnRoute(now.facts(), assignment, departedAt == null ? at : departedAt, history, without);
            case ON_SITE -> new OnSite(now.facts(), assignment, Objects.requireNonNull(arrival), history, without);
            default -> new Assigned(now.facts(), assignment, history, without);
        };
    }

    /** How far its holder is. */
    static FormerHold of(WorkOrder order, Assignment holder) {
        return new FormerHold(
                holder,
                order.phase(),
                order instanceof EnRoute enRoute ? enRoute.departedAt() : null,
                order instanceof OnSite onSite ? onSite.arrival() : null);
    }
}
