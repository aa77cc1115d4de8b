package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * Supply is back; the crew's report is missing.
 *
 * @param arrival when the crew came
 * @param restoredAt when supply was back
 */
public record Restored(
        OrderFacts facts,
        Assignment assignment,
        Arrival arrival,
        Instant restoredAt,
        List<Step> history,
        FieldBook book)
        implements WorkOrder {

    public Restored {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.RESTORED;
    }

    @Override
    public Set<Action> possible() {
        return Set.of(Action.COMPLETION, Action.PHOTO, Action.SURVEY, Action.HELP);
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new Restored(facts, assignment, arrival, restoredAt, history, told);
    }

    @Override
    public Optional<Assignment> holder() {
        return Optional.of(assignment);
    }

    /** A repair is reported with its cause. */
    @Override
    public Decision<WorkOrder> report(Instant at, FieldReport report) {
        return Decision.rejected(
                Rejection.invalid("report-incomplete", facts.task().kind().name(), "CAUSE"));
    }

    @Override
    public Decision<WorkOrder> complete(
            Instant at, CauseClass causeClass, @Nullable String workDone, List<String> photoIds) {
        Completion report = new Completion(
                assignment.crewId(),
                assignment.crewName(),
                assignment.assignedAt(),
                arrival,
                restoredAt,
                at,
                causeClass,
                workDone,
                photoIds,
                null);
        return Decision.changed(
                new Completed(
                        facts,
                        report,
                        Step.after(history, new Step(Step.Kind.COMPLETED, at, assignment.crewId(), causeClass.name())),
                        book),
                new WorkOrderCompleted(
                        facts.workOrderId(),
                        facts.caseId(),
                        assignment.crewId(),
                        at,
                        causeClass,
                        workDone,
                        report.photoIds()));
    }
}
