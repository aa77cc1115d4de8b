package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.kit.aggregate.Decision;

/**
 * What a crew's step means for the order.
 *
 * @param geofenceMetres how near to the site an arrival must be to count as on site; a mismatch is recorded, not refused
 * @param travel how long crews take
 */
public record FieldRules(double geofenceMetres, Travel travel) {

    /** Decides about a step that is told now. */
    public Decision<WorkOrder> decide(WorkOrder order, CrewStep step, Instant now) {
        return switch (step) {
            case CrewStep.Accept() -> order.accept(now);
            case CrewStep.Depart(Position position) -> order.depart(now, expected(order, position, now));
            case CrewStep.Arrive(Position position, Instant at) ->
                timed(at, now, when -> order.arrive(arrival(order, position, when)));
            case CrewStep.RestoreSupply(Instant at) -> timed(at, now, order::restore);
            case CrewStep.Complete complete ->
                order.complete(now, complete.causeClass(), complete.workDone(), complete.photoIds());
            case CrewStep.GiveBack(var reason) -> order.giveBack(now, reason);
        };
    }

    private static Decision<WorkOrder> timed(
            @Nullable Instant told, Instant now, Function<Instant, Decision<WorkOrder>> decide) {
        return Times.told(told, now).map(decide).orElseGet(() -> Decision.rejected(Times.implausible()));
    }

    private @Nullable Instant expected(WorkOrder order, @Nullable Position from, Instant now) {
        Position site = order.facts().site().position();
        return from == null || site == null ? null : now.plus(travel.between(from, site));
    }

    private Arrival arrival(WorkOrder order, @Nullable Position position, Instant at) {
        Position site = order.facts().site().position();
        if (position == null || site == null) {
            return new Arrival(at, null, null);
        }
        double metres = Math.round(position.metresTo(site));
        return new Arrival(at, metres, metres <= geofenceMetres);
    }
}
