package org.lamplighter.dispatch.workorder;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.WorkOrderLocked;
import org.lamplighter.contracts.dispatch.WorkOrderOpenedToArea;
import org.lamplighter.contracts.dispatch.WorkOrderUnlocked;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What a dispatcher's command makes of an order. The table stands in {@code docs/work-orders.md}: a command that a state does
 * not know is refused like a crew's step out of order.
 */
public final class DeskRules {

    /** Who holds an order back longer than this means something else. */
    private static final Duration LONGEST_HOLD = Duration.ofDays(30);

    private static final int MOST_AREAS = 10;

    private DeskRules() {}

    /** Decides about a command that is given now. */
    public static Decision<WorkOrder> decide(WorkOrder order, DeskCommand command, String dispatcher, Instant now) {
        return switch (command) {
            case DeskCommand.LockIt(String reason) -> lock(order, dispatcher, reason, now);
            case DeskCommand.Unlock(String reason) -> unlock(order, dispatcher, reason, now);
            case DeskCommand.PutOnHold(var reason, Instant until) ->
                hold(order, new Hold(reason, dispatcher, now, until));
            case DeskCommand.Resume() ->
                order instanceof OnHold onHold ? onHold.resume(now, dispatcher) : outOfOrder(order);
            case DeskCommand.OpenTo(String areaCode, String reason) -> openTo(order, areaCode, dispatcher, reason, now);
        };
    }

    private static Decision<WorkOrder> lock(WorkOrder order, String dispatcher, String reason, Instant now) {
        return switch (order) {
            case Assigned _, Accepted _, EnRoute _ -> {
                Assignment holder = order.holder().orElseThrow();
                if (lockOf(order) != null) {
                    yield Decision.rejected(locked());
                }
                OrderFacts facts = order.facts();
                Lock lock = new Lock(holder.crewId(), dispatcher, reason, now);
                yield changed(
                        order,
                        facts.with(facts.directives().locked(lock)),
                        new Step(Step.Kind.LOCKED, now, dispatcher, reason),
                        new WorkOrderLocked(facts.workOrderId(), facts.caseId(), holder.crewId(), now));
            }
            case Pending _, OnSite _, Restored _, Completed _, Returned _, Withdrawn _, OnHold _ -> outOfOrder(order);
        };
    }

    private static Decision<WorkOrder> unlock(WorkOrder order, String dispatcher, String reason, Instant now) {
        if (lockOf(order) == null) {
            return Decision.rejected(Rejection.conflict("order-not-locked"));
        }
        OrderFacts facts = order.facts();
        return changed(
                order,
                facts.with(facts.directives().locked(null)),
                new Step(Step.Kind.UNLOCKED, now, dispatcher, reason),
                new WorkOrderUnlocked(facts.workOrderId(), facts.caseId(), now));
    }

    private static Decision<WorkOrder> hold(WorkOrder order, Hold hold) {
        return switch (order) {
            case Pending _, Returned _, Assigned _, Accepted _, EnRoute _, OnSite _ -> rest(order, hold);
            case Restored _, Completed _, Withdrawn _, OnHold _ -> outOfOrder(order);
        };
    }

    private static Decision<WorkOrder> rest(WorkOrder order, Hold hold) {
        if (hold.reason() == HoldReason.NOT_YET_DUE) {
            return Decision.rejected(Rejection.invalid("hold-reason-services-own"));
        }
        if (!hold.until().isAfter(hold.since())
                || hold.until().isAfter(hold.since().plus(LONGEST_HOLD))) {
            return Decision.rejected(Rejection.invalid("hold-end-implausible", LONGEST_HOLD.toDays()));
        }
        if (lockOf(order) != null) {
            return Decision.rejected(locked());
        }
        OrderFacts facts = order.facts();
        Step step = new Step(
                Step.Kind.PUT_ON_HOLD, hold.since(), hold.by(), hold.reason().name());
        return Decision.changed(
                new OnHold(facts, hold, Step.after(order.history(), step), bookOf(order)),
                OnHold.told(facts, hold, order.holder().map(Assignment::crewId).orElse(null)));
    }

    /** Its crew may be offline and tell more. */
    private static FieldBook bookOf(WorkOrder order) {
        return order.holder()
                .map(holder -> order.book().lost(FormerHold.of(order, holder)))
                .orElse(order.book());
    }

    private static Decision<WorkOrder> openTo(
            WorkOrder order, String areaCode, String dispatcher, String reason, Instant now) {
        return switch (order) {
            case Pending _, Returned _, Assigned _, Accepted _, EnRoute _, OnHold _ -> {
                OrderFacts facts = order.facts();
                Directives known = facts.directives();
                if (areaCode.equals(facts.areaCode()) || known.openedTo().contains(areaCode)) {
                    yield Decision.rejected(Rejection.conflict("area-open-already", areaCode));
                }
                if (known.openedTo().size() >= MOST_AREAS) {
                    yield Decision.rejected(Rejection.conflict("areas-too-many", MOST_AREAS));
                }
                yield changed(
                        order,
                        facts.with(known.alsoOpenedTo(areaCode)),
                        new Step(Step.Kind.AREA_OPENED, now, dispatcher, areaCode + ": " + reason),
                        new WorkOrderOpenedToArea(facts.workOrderId(), facts.caseId(), areaCode, now));
            }
            case OnSite _, Restored _, Completed _, Withdrawn _ -> outOfOrder(order);
        };
    }

    /** A second crew was called: noted once, however often it is told. */
    public static Decision<WorkOrder> helpedBy(
            WorkOrder order, String helper, String dispatcher, String note, Instant now) {
        OrderFacts facts = order.facts();
        return facts.directives().helpers().contains(helper)
                ? Decision.unchanged()
                : Decision.changed(OrderStates.with(
                        order,
                        facts.with(facts.directives().helpedBy(helper)),
                        new Step(Step.Kind.HELPER_CALLED, now, dispatcher, note)));
    }

    static @Nullable Lock lockOf(WorkOrder order) {
        return order.holder()
                .flatMap(holder -> order.facts().directives().lockFor(holder.crewId()))
                .orElse(null);
    }

    static Rejection locked() {
        return Rejection.conflict("order-locked");
    }

    private static Decision<WorkOrder> changed(WorkOrder order, OrderFacts facts, Step step, Event event) {
        return Decision.changed(OrderStates.with(order, facts, step), event);
    }

    private static Decision<WorkOrder> outOfOrder(WorkOrder order) {
        return Decision.rejected(order.outOfOrder());
    }
}
