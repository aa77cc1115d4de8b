package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.kit.aggregate.Decision;

/**
 * Its crew works on site.
 *
 * @param arrival when it came
 */
public record OnSite(OrderFacts facts, Assignment assignment, Arrival arrival, List<Step> history, FieldBook book)
        implements WorkOrder {

    public OnSite {
        book = FieldBook.orEmpty(book);
    }

    @Override
    public Phase phase() {
        return Phase.ON_SITE;
    }

    @Override
    public Set<Action> possible() {
        return facts.possible(Set.of(
                Action.RESTORATION, Action.RETURN, Action.PHOTO, Action.SURVEY, Action.EXPECTATION, Action.HELP));
    }

    @Override
    public WorkOrder withBook(FieldBook told) {
        return new OnSite(facts, assignment, arrival, history, told);
    }

    @Override
    public Optional<Assignment> holder() {
        return Optional.of(assignment);
    }

    @Override
    public Decision<WorkOrder> restore(Instant at) {
        if (facts.work() != null) {
            return Decision.rejected(outOfOrder());
        }
        return Decision.changed(
                new Restored(
                        facts,
                        assignment,
                        arrival,
                        at,
                        Step.after(history, new Step(Step.Kind.RESTORED, at, assignment.crewId(), null)),
                        book),
                new SupplyRestored(facts.workOrderId(), facts.caseId(), assignment.crewId(), facts.outageId(), at));
    }

    /** Who names the cause of a fault where there was none reports all the same. */
    @Override
    public Decision<WorkOrder> complete(
            Instant at, CauseClass causeClass, @Nullable String workDone, List<String> photoIds) {
        return report(at, new FieldReport(null, null, null, workDone, photoIds));
    }

    @Override
    public Decision<WorkOrder> report(Instant at, FieldReport report) {
        FieldTask work = facts.work();
        return work == null ? Decision.rejected(outOfOrder()) : FieldWorkEnd.done(this, work, at, report);
    }

    @Override
    public Decision<WorkOrder> giveBack(Instant at, ReturnReason reason) {
        return Handover.giveBack(this, assignment, at, reason);
    }
}
