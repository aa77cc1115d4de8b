package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderAccepted;
import org.lamplighter.kit.aggregate.Decision;

/** Given to a crew that has not answered yet (已派). */
public record Assigned(OrderFacts facts, Assignment assignment, List<Step> history, FieldBook book)
        implements WorkOrder {

    public Assigned {
        book = FieldBook.orEmpty(book);
    }

    static Assigned by(OrderFacts facts, List<Step> history, FieldBook book, Assignment assignment) {
        Choice choice = assignment.choice();
        String by = choice.dispatcher();
        String note = by == null ? assignment.crewId() : assignment.crewId() + noted(choice.note());
        return new Assigned(
                facts,
                assignment,
                Step.after(history, new Step(Step.Kind.ASSIGNED, assignment.assignedAt(), by, note)),
                book);
    }

    private static String noted(@org.jspecify.annotations.Nullable String note) {
        return note == null ? "" : ": " + note;
    }

    @Override
    public Phase phase() {
        return Phase.ASSIGNED;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(
                Set.of(Action.REASSIGNMENT, Action.ACCEPTANCE, Action.RETURN, Action.WITHDRAWAL, Action.PHOTO));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Assigned(facts, assignment, history, told);
    }

    @Override
    public Optional<Assignment> holder() {
        return Optional.of(assignment);
    }

    @Override
    public Decision<WorkOrder> reassign(Assignment next) {
        return Handover.reassign(this, FormerHold.of(this, assignment), next);
    }

    /** Whether the plan may still give it to another crew. */
    public boolean mayBeReplanned() {
        return Handover.mayBeReplanned(this, assignment.crewId());
    }

    @Override
    public Decision<WorkOrder> replan(String from, Assignment to) {
        return Handover.mayBeReplanned(this, from)
                ? Decision.changed(
                        by(facts, history, book.lost(FormerHold.of(this, assignment)), to),
                        WorkOrder.assigned(facts, to))
                : Decision.unchanged();
    }

    @Override
    public Decision<WorkOrder> expect(String crewId, Instant arrival) {
        return crewId.equals(assignment.crewId())
                ? Decision.changed(new Assigned(facts, assignment.expectedAt(arrival), history, book))
                : Decision.unchanged();
    }

    @Override
    public Decision<WorkOrder> accept(Instant at) {
        return Decision.changed(
                new Accepted(
                        facts,
                        assignment,
                        Step.after(history, new Step(Step.Kind.ACCEPTED, at, assignment.crewId(), null)),
                        book),
                new WorkOrderAccepted(
                        facts.workOrderId(), facts.caseId(), assignment.crewId(), at, assignment.expectedArrival()));
    }

    @Override
    public Decision<WorkOrder> giveBack(Instant at, ReturnReason reason) {
        return Handover.giveBack(this, assignment, at, reason);
    }

    @Override
    public Decision<WorkOrder> withdraw(String repairedWith, Instant at) {
        return Handover.withdraw(this, FormerHold.of(this, assignment), repairedWith, at);
    }
}
