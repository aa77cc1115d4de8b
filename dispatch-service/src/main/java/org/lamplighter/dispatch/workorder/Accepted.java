package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.kit.aggregate.Decision;

/** Taken on by its crew (已接), which has not set out yet. */
public record Accepted(OrderFacts facts, Assignment assignment, List<Step> history, FieldBook book)
        implements WorkOrder {

    public Accepted {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.ACCEPTED;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(Set.of(
                Action.REASSIGNMENT, Action.DEPARTURE, Action.RETURN, Action.PHOTO, Action.EXPECTATION, Action.HELP));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Accepted(facts, assignment, history, told);
    }

    @Override
    public Optional<Assignment> holder() {
        return Optional.of(assignment);
    }

    @Override
    public Decision<WorkOrder> reassign(Assignment next) {
        return Handover.reassign(this, FormerHold.of(this, assignment), next);
    }

    @Override
    public Decision<WorkOrder> expect(String crewId, Instant arrival) {
        return crewId.equals(assignment.crewId())
                ? Decision.changed(new Accepted(facts, assignment.expectedAt(arrival), history, book))
                : Decision.unchanged();
    }

    @Override
    public Decision<WorkOrder> depart(Instant at, @Nullable Instant expectedArrival) {
        Assignment onTheWay = assignment.expectedAt(expectedArrival);
        return Decision.changed(
                new EnRoute(
                        facts,
                        onTheWay,
                        at,
                        Step.after(history, new Step(Step.Kind.DEPARTED, at, assignment.crewId(), null)),
                        book),
                new CrewDeparted(
                        facts.workOrderId(), facts.caseId(), assignment.crewId(), at, onTheWay.expectedArrival()));
    }

    @Override
    public Decision<WorkOrder> giveBack(Instant at, ReturnReason reason) {
        return Handover.giveBack(this, assignment, at, reason);
    }
}
