package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.Pending;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.Task;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.lease.Leases;

/** Gives orders that wait to crews that have come free or on shift: repairs and urgent ones first, then the oldest. */
public final class AssignPending {

    private static final int BATCH = 200;
    private static final Comparator<Stored<WorkOrder>> REPAIRS_AND_URGENT_FIRST = Comparator.comparing(
                    (Stored<WorkOrder> order) -> order.state().facts().task() instanceof Fault)
            .thenComparing(order -> order.state().facts().task().urgency())
            .reversed();

    /** What nobody could be found for just now: a crew with no time for an inspection may have some for a repair. */
    private record Wanted(WorkKind kind, Skill skill) {}

    private final Aggregates<WorkOrder> orders;
    private final WorkOrderLists lists;
    private final BookCrew bookCrew;
    private final AssignmentRules rules;
    private final Crews crews;
    private final Leases leases;
    private final Figures figures;
    private final Duration leaseFor;

    AssignPending(
            Aggregates<WorkOrder> orders,
            WorkOrderLists lists,
            BookCrew bookCrew,
            AssignmentRules rules,
            Crews crews,
            Leases leases,
            Figures figures,
            Duration leaseFor) {
        this.orders = orders;
        this.lists = lists;
        this.bookCrew = bookCrew;
        this.rules = rules;
        this.crews = crews;
        this.leases = leases;
        this.figures = figures;
        this.leaseFor = leaseFor;
    }

    /** Tries every area that has orders waiting. */
    public void everywhere() {
        lists.areasWithPending().forEach(this::inArea);
    }

    /** Tries one area, unless another instance is at it. */
    public void inArea(String areaCode) {
        String lease = "pending/" + areaCode;
        if (!leases.take(lease, leaseFor)) {
            return;
        }
        try {
            tryAll(areaCode);
        } finally {
            leases.giveBack(lease);
        }
    }

    private void tryAll(String areaCode) {
        Set<Wanted> nobodyFor = new HashSet<>();
        String after = "";
        List<Stored<WorkOrder>> batch;
        do {
            batch = lists.pending(areaCode, after, BATCH);
            batch.stream().sorted(REPAIRS_AND_URGENT_FIRST).forEach(order -> tryOne(order.state(), nobodyFor));
            after = batch.isEmpty() ? after : batch.getLast().state().facts().listKey();
        } while (batch.size() == BATCH && nobodyFor.size() < Skill.values().length * WorkKind.values().length);
    }

    private void tryOne(WorkOrder order, Set<Wanted> nobodyFor) {
        Task task = order.facts().task();
        Wanted wanted = new Wanted(task.kind(), rules.skillFor(task));
        if (nobodyFor.contains(wanted)) {
            return;
        }
        switch (bookCrew.book(order.facts())) {
            case Found found -> assign(order, found.assignment());
            case Nobody nobody -> {
                nobodyFor.add(wanted);
                orders.change(
                        order.facts().workOrderId(),
                        now -> now instanceof Pending pending
                                ? pending.stillWaiting(nobody.waitingFor())
                                : Decision.unchanged());
            }
        }
    }

    private void assign(WorkOrder order, Assignment assignment) {
        try {
            orders.change(order.facts().workOrderId(), now -> now.assign(assignment));
        } catch (RejectedException e) {
            crews.unload(assignment.crewId(), order.facts().workOrderId()); // a dispatcher was faster
            return;
        } catch (RuntimeException e) {
            crews.unload(assignment.crewId(), order.facts().workOrderId());
            throw e;
        }
        figures.moved(Phase.PENDING, Phase.ASSIGNED);
        figures.assignedAfter(Duration.between(order.facts().openedAt(), assignment.assignedAt()));
    }
}
