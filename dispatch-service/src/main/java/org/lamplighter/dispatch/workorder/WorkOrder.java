package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A work order (工单): one repair for one round of a case, or other work that somebody asked for.
 *
 * <pre>
 *            ┌────────────── reassignment ──────────────┐
 *            ▼                                          │
 * PENDING ─▶ ASSIGNED ─▶ ACCEPTED ─▶ EN_ROUTE ─▶ ON_SITE ─▶ RESTORED ─▶ COMPLETED
 *            └─────────────┴──── return ─┴──────────┘
 *                                 ▼
 *                             RETURNED ── reassignment ─▶ ASSIGNED
 *
 * PENDING, ASSIGNED, RETURNED ── withdrawal ─▶ WITHDRAWN
 * all before RESTORED         ── hold ──────▶ ON_HOLD ── resume ─▶ PENDING
 *
 * Work that is no repair is completed ON_SITE and knows no RESTORED; all before COMPLETED ── withdrawal ─▶ WITHDRAWN
 * </pre>
 *
 * Every action is a method here that refuses; a state overrides those it allows. The whole table stands in
 * {@code docs/work-orders.md} and a test walks it.
 */
public sealed interface WorkOrder
        permits Pending, Assigned, Accepted, EnRoute, OnSite, Restored, Completed, Returned, Withdrawn, OnHold {

    OrderFacts facts();

    /** What happened so far, oldest first. */
    List<Step> history();

    Phase phase();

    /** What can be done now. */
    Set<Action> possible();

    /** What crews told beside their steps, and the marks of their commands. */
    FieldBook book();

    /** The same order with this book. */
    WorkOrder withBook(FieldBook book);

    /** The crew that holds the order and has not completed it. */
    default Optional<Assignment> holder() {
        return Optional.empty();
    }

    /** A new order in a crew's hands. */
    static Decision<WorkOrder> openAssigned(OrderFacts facts, Assignment assignment) {
        List<Step> opened = List.of(new Step(Step.Kind.OPENED, facts.openedAt(), null, null));
        List<Event> events = new ArrayList<>();
        events.add(opened(facts));
        events.add(assigned(facts, assignment));
        return Decision.changed(Assigned.by(facts, opened, FieldBook.EMPTY, assignment), events);
    }

    /** A new order whose time has not come: it rests until it is to be given to a crew. */
    static Decision<WorkOrder> openResting(OrderFacts facts, Hold hold) {
        Step opened = new Step(Step.Kind.OPENED, facts.openedAt(), null, null);
        Step rests = new Step(
                Step.Kind.PUT_ON_HOLD, hold.since(), hold.by(), hold.reason().name());
        return Decision.changed(
                new OnHold(facts, hold, List.of(opened, rests), FieldBook.EMPTY),
                opened(facts),
                OnHold.told(facts, hold, null));
    }

    /** A new order that no crew can take at the moment. */
    static Decision<WorkOrder> openPending(OrderFacts facts, WaitingFor waitingFor) {
        List<Step> opened = List.of(new Step(Step.Kind.OPENED, facts.openedAt(), null, waitingFor.name()));
        return Decision.changed(new Pending(facts, waitingFor, opened, FieldBook.EMPTY), opened(facts));
    }

    private static WorkOrderOpened opened(OrderFacts facts) {
        return new WorkOrderOpened(
                facts.workOrderId(),
                facts.caseId(),
                facts.round(),
                facts.areaCode(),
                facts.site().transformerArea(),
                facts.outageId(),
                facts.openedAt(),
                facts.task().kind());
    }

    static WorkOrderAssigned assigned(OrderFacts facts, Assignment assignment) {
        return new WorkOrderAssigned(
                facts.workOrderId(),
                facts.caseId(),
                assignment.crewId(),
                assignment.crewName(),
                assignment.assignedAt(),
                assignment.expectedArrival());
    }

    /** The service gives it to a crew. */
    default Decision<WorkOrder> assign(Assignment assignment) {
        return refused();
    }

    /** A dispatcher gives it to a crew. */
    default Decision<WorkOrder> reassign(Assignment assignment) {
        return refused();
    }

    /**
     * The plan gives it to another crew. Only what the crew has not taken on can be moved, and only while it is still the
     * crew's from which the plan takes it; else nothing happens.
     */
    default Decision<WorkOrder> replan(String from, Assignment to) {
        return Decision.unchanged();
    }

    /** The plan tells a better guess of the crew's arrival; nothing happens when it is another crew's or under way. */
    default Decision<WorkOrder> expect(String crewId, Instant arrival) {
        return Decision.unchanged();
    }

    /** The crew takes it on (接单). */
    default Decision<WorkOrder> accept(Instant at) {
        return refused();
    }

    /**
     * The crew sets out.
     *
     * @param expectedArrival a better estimate than the one before, if there is one
     */
    default Decision<WorkOrder> depart(Instant at, @Nullable Instant expectedArrival) {
        return refused();
    }

    /** The crew is on site (到达现场). */
    default Decision<WorkOrder> arrive(Arrival arrival) {
        return refused();
    }

    /** Supply is back (恢复送电). */
    default Decision<WorkOrder> restore(Instant at) {
        return refused();
    }

    /** The crew reports on the finished work (抢修完成). */
    default Decision<WorkOrder> complete(
            Instant at, CauseClass causeClass, @Nullable String workDone, List<String> photoIds) {
        return refused();
    }

    /** The crew reports on finished work that is no repair. */
    default Decision<WorkOrder> report(Instant at, FieldReport report) {
        return refused();
    }

    /** The crew gives it back (退单). */
    default Decision<WorkOrder> giveBack(Instant at, ReturnReason reason) {
        return refused();
    }

    /** Another outage's order repairs this one's outage too. */
    default Decision<WorkOrder> withdraw(String repairedWith, Instant at) {
        return refused();
    }

    /** It is called off (取消), whoever has it; only work that is no repair can be. */
    default Decision<WorkOrder> cancel(Cancellation why) {
        return FieldWorkEnd.calledOff(this, why);
    }

    /** What its crew found (勘查). */
    default Decision<WorkOrder> survey(Survey found) {
        return FieldNotes.survey(this, found);
    }

    /** Its crew says when it expects supply back. */
    default Decision<WorkOrder> expectRestoration(Expectation told) {
        return FieldNotes.expectRestoration(this, told);
    }

    /** Its crew asks for people, vehicles or material. */
    default Decision<WorkOrder> askForHelp(HelpRequest asked) {
        return FieldNotes.askForHelp(this, asked);
    }

    /** A dispatcher answers what a crew asked for; also when the order has gone on since. */
    default Decision<WorkOrder> answerHelp(String helpId, HelpAnswer answer) {
        return FieldNotes.answerHelp(this, helpId, answer);
    }

    /** How often crews gave it back. */
    default long timesReturned() {
        return history().stream()
                .filter(step -> step.kind() == Step.Kind.RETURNED)
                .count();
    }

    private Decision<WorkOrder> refused() {
        return Decision.rejected(outOfOrder());
    }

    /** The refusal of a step that is not possible now; names the state and what is possible. */
    default Rejection outOfOrder() {
        String now = possible().stream().map(Action::label).sorted().collect(Collectors.joining(", "));
        return Rejection.conflict("work-order-step-out-of-order", phase().name(), now.isEmpty() ? "–" : now);
    }
}
