package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What a crew's step means for the order.
 *
 * @param geofenceMetres how near to the site an arrival must be to count as on site; a mismatch is recorded, not refused
 * @param travel how long crews take
 * @param hours at which some kinds of work may begin
 */
public record FieldRules(double geofenceMetres, Travel travel, WorkHours hours) {

    /** Any hour will do. */
    public FieldRules(double geofenceMetres, Travel travel) {
        this(geofenceMetres, travel, WorkHours.ANY);
    }

    /** The step with what a position says of it: when the crew will be there, or how far from the site it is. */
    public CrewStep measured(OrderFacts facts, CrewStep step, @Nullable Position position, Instant at) {
        Position site = facts.site().position();
        if (position == null || site == null) {
            return step;
        }
        return switch (step) {
            case CrewStep.Depart _ -> new CrewStep.Depart(at.plus(travel.between(position, site)));
            case CrewStep.Arrive _ -> {
                double metres = Math.round(position.metresTo(site));
                yield new CrewStep.Arrive(metres, metres <= geofenceMetres);
            }
            case CrewStep.Accept _,
                    CrewStep.RestoreSupply _,
                    CrewStep.Complete _,
                    CrewStep.Report _,
                    CrewStep.StandDown _,
                    CrewStep.GiveBack _,
                    CrewStep.LookAround _,
                    CrewStep.Expect _,
                    CrewStep.AskForHelp _ -> step;
        };
    }

    /** Decides about a command of the crew that holds the order, whatever came before it. */
    public Decision<WorkOrder> decide(WorkOrder order, FieldCommand command) {
        Instant at = command.at();
        if (!Times.plausible(order, command)) {
            return Decision.rejected(Times.implausible());
        }
        return switch (command.step()) {
            case CrewStep.Accept() -> order.accept(at);
            case CrewStep.Depart(Instant expectedArrival) -> order.depart(at, expectedArrival);
            case CrewStep.Arrive(Double metres, Boolean inside) -> arrive(order, new Arrival(at, metres, inside));
            case CrewStep.RestoreSupply() -> order.restore(at);
            case CrewStep.Complete(var causeClass, var workDone, var photoIds) ->
                order.complete(at, causeClass, workDone, photoIds);
            case CrewStep.Report(FieldReport report) -> order.report(at, report);
            case CrewStep.StandDown() -> Decision.rejected(Rejection.conflict("order-not-called-off"));
            case CrewStep.GiveBack(var reason) -> order.giveBack(at, reason);
            case CrewStep.LookAround(var findings) -> order.survey(new Survey(at, command.crewId(), findings));
            case CrewStep.Expect(var restoration) ->
                order.expectRestoration(new Expectation(at, command.crewId(), restoration));
            case CrewStep.AskForHelp(var kind, var note) ->
                order.askForHelp(new HelpRequest(command.commandId(), at, command.crewId(), kind, note, null));
        };
    }

    /** Work begins with being there. */
    private Decision<WorkOrder> arrive(WorkOrder order, Arrival arrival) {
        FieldTask work = order.facts().work();
        String ground = work == null ? null : work.errand().ground();
        Instant opens = hours.next(order.facts().task().kind(), ground, arrival.at());
        return opens.isAfter(arrival.at()) && order.possible().contains(Action.ARRIVAL)
                ? Decision.rejected(Rejection.conflict("work-not-at-this-hour", opens.toString()))
                : order.arrive(arrival);
    }
}
