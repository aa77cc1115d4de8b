package org.lamplighter.dispatch.figures;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.workorder.Completed;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * Work of one kind that is no repair; nobody was promised an arrival, so no stage of it is timed.
 *
 * @param kind what was asked for
 * @param opened orders opened in the period
 * @param done of these, done so far
 * @param inTime of these, done until they were to be
 * @param calledOff of those opened, called off
 */
public record OtherWork(WorkKind kind, int opened, int done, int inTime, int calledOff) {

    static List<OtherWork> of(List<WorkOrder> opened) {
        return Arrays.stream(WorkKind.values())
                .map(kind -> of(
                        kind,
                        opened.stream()
                                .filter(order -> order.facts().work() != null
                                        && order.facts().task().kind() == kind
                                        && order.facts().directives().helps() == null)
                                .toList()))
                .filter(work -> work.opened() > 0)
                .toList();
    }

    private static OtherWork of(WorkKind kind, List<WorkOrder> opened) {
        return new OtherWork(
                kind,
                opened.size(),
                count(opened, Completed.class::isInstance),
                count(opened, OtherWork::isInTime),
                count(opened, Withdrawn.class::isInstance));
    }

    private static boolean isInTime(WorkOrder order) {
        FieldTask work = order.facts().work();
        return work != null
                && order instanceof Completed completed
                && !completed.done().completedAt().isAfter(work.errand().doneBy());
    }

    private static int count(List<WorkOrder> orders, Predicate<WorkOrder> which) {
        return Math.toIntExact(orders.stream().filter(which).count());
    }
}
