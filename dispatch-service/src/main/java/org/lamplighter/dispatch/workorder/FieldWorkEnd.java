package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderCancelled;
import org.lamplighter.contracts.dispatch.WorkOrderDone;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * How work that is no repair ends: done, or called off.
 *
 * <pre>
 * called off, no crew had it     ──▶ given up, at once
 * called off, crews had it       ──▶ they are asked; the last one that did not do it, or the end of the time to tell ──▶ given up
 *                                    one of them did it before it heard                                             ──▶ done
 * </pre>
 *
 * So who asked for it hears one of both, once. Only of a crew that is silent for longer than the time to tell it hears late that the
 * work was done after all: what was done on site is never kept back.
 */
final class FieldWorkEnd {

    private FieldWorkEnd() {}

    static Decision<WorkOrder> done(OnSite order, FieldTask work, Instant at, FieldReport report) {
        List<FieldReport.Part> missing = report.missing(work.mustTell());
        if (!missing.isEmpty()) {
            return Decision.rejected(Rejection.invalid(
                    "report-incomplete",
                    work.kind().name(),
                    missing.stream().map(Enum::name).collect(Collectors.joining(", "))));
        }
        Assignment crew = order.assignment();
        boolean restores = work instanceof SupplyRestore;
        Completion done = new Completion(
                crew.crewId(),
                crew.crewName(),
                crew.assignedAt(),
                order.arrival(),
                restores ? at : null,
                at,
                null,
                report.workDone(),
                report.photoIds(),
                report);
        List<Step> history = Step.after(order.history(), new Step(Step.Kind.COMPLETED, at, crew.crewId(), null));
        return Decision.changed(
                new Completed(order.facts(), done, history, order.book()), told(order.facts(), work, done, restores));
    }

    private static List<Event> told(OrderFacts facts, FieldTask work, Completion done, boolean restores) {
        String id = facts.workOrderId();
        Instant at = done.completedAt();
        List<Event> events = new ArrayList<>();
        if (restores) {
            events.add(new SupplyRestored(id, facts.caseId(), done.crewId(), null, at));
        }
        events.add(new WorkOrderDone(id, facts.caseId(), work.kind(), done.crewId(), at, done.photoIds()));
        String request = work.errand().requestId();
        if (request != null) {
            FieldReport report = done.field();
            events.add(new FieldWorkDone(
                    id,
                    request,
                    asked(work),
                    account(work),
                    done.crewId(),
                    at,
                    report == null ? null : report.found()));
        }
        return events;
    }

    static Decision<WorkOrder> calledOff(WorkOrder order, Cancellation why) {
        FieldTask work = order.facts().work();
        if (work == null || !order.possible().contains(Action.WITHDRAWAL)) {
            return Decision.rejected(order.outOfOrder());
        }
        OrderFacts facts = order.facts();
        String holder = order.holder().map(Assignment::crewId).orElse(null);
        FieldBook book = order.holder()
                .map(crew -> order.book().lost(FormerHold.of(order, crew)))
                .orElse(order.book());
        List<String> asked = book.former().stream().map(FormerHold::crewId).toList();
        Recall recall = new Recall(why.reason(), asked, asked.isEmpty() ? null : why.tellBy());
        String note = why.note() == null ? why.reason() : why.reason() + ": " + why.note();
        Withdrawn withdrawn = new Withdrawn(
                facts,
                null,
                recall,
                why.at(),
                Step.after(order.history(), new Step(Step.Kind.WITHDRAWN, why.at(), why.by(), note)),
                book);
        WorkOrderCancelled cancelled = new WorkOrderCancelled(
                facts.workOrderId(), facts.caseId(), work.kind(), holder, why.at(), why.reason());
        return Decision.changed(
                withdrawn,
                recall.isOver()
                        ? Stream.concat(Stream.of(cancelled), givenUp(facts, recall, why.at()))
                                .toList()
                        : List.of(cancelled));
    }

    /** A crew says that it did not do it. */
    static Decision.Changed<WorkOrder> stoodDown(Withdrawn order, Recall recall, String crewId, Instant at) {
        Recall next = recall.without(crewId);
        Withdrawn told = new Withdrawn(
                order.facts(),
                order.repairedWith(),
                next,
                order.withdrawnAt(),
                Step.after(order.history(), new Step(Step.Kind.STOOD_DOWN, at, crewId, null)),
                order.book().without(crewId));
        boolean last = !recall.isOver() && next.isOver();
        return new Decision.Changed<>(
                told, last ? givenUp(order.facts(), recall, at).toList() : List.of());
    }

    /** Nobody said in time that it was done. */
    static Decision<WorkOrder> givenUp(Withdrawn order, @Nullable Recall recall, Instant at) {
        if (recall == null || recall.isOver()) {
            return Decision.unchanged();
        }
        Withdrawn over = new Withdrawn(
                order.facts(), order.repairedWith(), recall.over(), order.withdrawnAt(), order.history(), order.book());
        return Decision.changed(over, givenUp(order.facts(), recall, at).toList());
    }

    private static Stream<Event> givenUp(OrderFacts facts, Recall recall, Instant at) {
        FieldTask work = Objects.requireNonNull(facts.work());
        String request = work.errand().requestId();
        return request == null
                ? Stream.of()
                : Stream.of(new FieldWorkGivenUp(
                        facts.workOrderId(), request, asked(work), account(work), at, recall.reason()));
    }

    /** What billing can ask for bears the same name in both. */
    private static FieldWorkKind asked(FieldTask work) {
        return FieldWorkKind.valueOf(work.kind().name());
    }

    private static String account(FieldTask work) {
        return Objects.requireNonNull(work.errand().accountNumber(), "billing names the account");
    }
}
