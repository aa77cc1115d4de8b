package org.lamplighter.dispatch.workorder.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Action;
import org.lamplighter.dispatch.workorder.Arrival;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Choice;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.Completion;
import org.lamplighter.dispatch.workorder.EnRoute;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.FieldReport;
import org.lamplighter.dispatch.workorder.OnHold;
import org.lamplighter.dispatch.workorder.OnSite;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Pending;
import org.lamplighter.dispatch.workorder.Restored;
import org.lamplighter.dispatch.workorder.Returned;
import org.lamplighter.dispatch.workorder.Step;
import org.lamplighter.dispatch.workorder.Weighed;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.Personal;

/**
 * A work order on the wire. Its version is its ETag.
 *
 * @param caseId the case, or what stands in its place: a devices' notice, billing's request, a dispatcher's word
 * @param kind what is asked for
 * @param state one of PENDING, ASSIGNED, ACCEPTED, EN_ROUTE, ON_SITE, RESTORED, COMPLETED, RETURNED, WITHDRAWN, ON_HOLD
 * @param symptom what a customer sees of a fault; absent when it is none
 * @param errand what is particular to work that is no repair
 * @param possible what can be done now; shown to a crew, what it can do
 * @param waitingFor what a pending order waits for
 * @param why why this crew
 * @param returned what became of an order that was given back
 * @param report the crew's report on a completed order
 * @param field what crews told beside their steps
 */
public record WorkOrderView(
        String workOrderId,
        String caseId,
        int round,
        WorkKind kind,
        String state,
        List<String> possible,
        String areaCode,
        @Nullable String transformerArea,
        String siteClass,
        String urgency,
        String address,
        String contactName,
        String contactPhone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String symptom,
        @Nullable String description,
        @Nullable ErrandView errand,
        Instant openedAt,
        Instant arriveBy,
        Instant restoreBy,
        @Nullable String waitingFor,
        @Nullable String crewId,
        @Nullable String crewName,
        @Nullable Instant assignedAt,
        @Nullable Instant expectedArrival,
        @Nullable ChoiceView why,
        @Nullable ArrivalView arrival,
        @Nullable Instant restoredAt,
        @Nullable ReturnView returned,
        @Nullable ReportView report,
        @Nullable String outageId,
        FieldView field,
        List<StepView> history,
        long version) {

    /**
     * Why this crew: on what basis, how far its base is, what it carried, how many could have been sent, and what the planner
     * weighed, if it planned.
     */
    public record ChoiceView(
            String basis,
            @Nullable Double distanceMetres,
            int openOrders,
            int candidates,
            @Nullable String note,
            @Nullable Weighed plan) {}

    /** When the crew came, how far from the site, and whether that is near enough. */
    public record ArrivalView(
            Instant at,
            @Nullable Double distanceMetres,
            @Nullable Boolean insideGeofence) {}

    /** Who gave it back, when and why. */
    public record ReturnView(String crewId, Instant at, String reason) {}

    /** What was done. */
    public record ReportView(
            Instant completedAt,
            @Nullable String causeClass,
            @Nullable String workDone,
            @Nullable BigDecimal registerKwh,
            @Nullable String seal,
            @Nullable String found,
            List<String> photoIds) {
        static ReportView of(Completion done) {
            CauseClass cause = done.causeClass();
            FieldReport field = done.field();
            return new ReportView(
                    done.completedAt(),
                    cause == null ? null : cause.name(),
                    done.workDone(),
                    field == null ? null : field.registerKwh(),
                    field == null ? null : field.seal(),
                    field == null ? null : field.found(),
                    done.photoIds());
        }
    }

    /** One entry of the history. */
    public record StepView(
            String kind,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    /** What differs from state to state. */
    private record Course(
            @Nullable String waitingFor,
            @Nullable Assignment assignment,
            @Nullable Arrival arrival,
            @Nullable Instant restoredAt,
            @Nullable ReturnView returned,
            @Nullable ReportView report) {

        static Course of(WorkOrder order) {
            return switch (order) {
                case Pending pending -> new Course(pending.waitingFor().name(), null, null, null, null, null);
                case Assigned assigned -> held(assigned.assignment(), null, null);
                case Accepted accepted -> held(accepted.assignment(), null, null);
                case EnRoute enRoute -> held(enRoute.assignment(), null, null);
                case OnSite onSite -> held(onSite.assignment(), onSite.arrival(), null);
                case Restored restored -> held(restored.assignment(), restored.arrival(), restored.restoredAt());
                case Completed completed ->
                    new Course(
                            null,
                            null,
                            completed.done().arrival(),
                            completed.done().restoredAt(),
                            null,
                            ReportView.of(completed.done()));
                case Returned returned ->
                    new Course(
                            null,
                            null,
                            null,
                            null,
                            new ReturnView(
                                    returned.returnedBy(),
                                    returned.returnedAt(),
                                    returned.reason().name()),
                            null);
                case Withdrawn _, OnHold _ -> new Course(null, null, null, null, null, null);
            };
        }

        private static Course held(Assignment assignment, @Nullable Arrival arrival, @Nullable Instant restoredAt) {
            return new Course(null, assignment, arrival, restoredAt, null, null);
        }
    }

    /** As the crew that goes there sees it: name, number and address in clear. */
    static WorkOrderView forCrew(Stored<WorkOrder> order) {
        return of(order, Personal::value, Action::isCrews);
    }

    /** As the desk sees it: masked. */
    public static WorkOrderView forDesk(Stored<WorkOrder> order) {
        return of(order, Personal::masked, action -> true);
    }

    private static WorkOrderView of(
            Stored<WorkOrder> stored, Function<Personal, String> shown, Predicate<Action> told) {
        WorkOrder order = stored.state();
        OrderFacts facts = order.facts();
        Course course = Course.of(order);
        Assignment assignment = course.assignment();
        Position position = facts.site().position();
        Fault fault = facts.fault();
        Personal description = fault == null ? null : fault.description();
        return new WorkOrderView(
                facts.workOrderId(),
                facts.caseId(),
                facts.round(),
                facts.task().kind(),
                order.phase().name(),
                order.possible().stream()
                        .filter(told)
                        .map(Action::name)
                        .sorted()
                        .toList(),
                facts.areaCode(),
                facts.site().transformerArea(),
                facts.site().siteClass().name(),
                facts.task().urgency().name(),
                shown.apply(facts.site().address()),
                shown.apply(facts.contact().name()),
                shown.apply(facts.contact().phone()),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                fault == null ? null : fault.symptom().name(),
                description == null ? null : shown.apply(description),
                ErrandView.of(order),
                facts.openedAt(),
                facts.promise().arriveBy(),
                facts.promise().restoreBy(),
                course.waitingFor(),
                crewId(order, assignment),
                crewName(order, assignment),
                assignment == null ? null : assignment.assignedAt(),
                assignment == null ? null : assignment.expectedArrival(),
                assignment == null ? null : why(assignment.choice()),
                arrival(course.arrival()),
                course.restoredAt(),
                course.returned(),
                course.report(),
                facts.outageId(),
                FieldView.of(order.book()),
                order.history().stream().map(WorkOrderView::step).toList(),
                stored.version());
    }

    private static @Nullable String crewId(WorkOrder order, @Nullable Assignment assignment) {
        if (order instanceof Completed completed) {
            return completed.done().crewId();
        }
        return assignment == null ? null : assignment.crewId();
    }

    private static @Nullable String crewName(WorkOrder order, @Nullable Assignment assignment) {
        if (order instanceof Completed completed) {
            return completed.done().crewName();
        }
        return assignment == null ? null : assignment.crewName();
    }

    private static ChoiceView why(Choice choice) {
        return new ChoiceView(
                choice.basis().name(),
                choice.distanceMetres(),
                choice.openOrders(),
                choice.candidates(),
                choice.note(),
                choice.weighed());
    }

    private static @Nullable ArrivalView arrival(@Nullable Arrival arrival) {
        return arrival == null
                ? null
                : new ArrivalView(arrival.at(), arrival.distanceMetres(), arrival.insideGeofence());
    }

    private static StepView step(Step step) {
        return new StepView(step.kind().name(), step.at(), step.by(), step.note());
    }
}
