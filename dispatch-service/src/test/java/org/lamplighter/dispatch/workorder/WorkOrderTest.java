package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.dispatch.workorder.Orders.NOON;
import static org.lamplighter.dispatch.workorder.Orders.ONE;
import static org.lamplighter.dispatch.workorder.Orders.TWO;
import static org.lamplighter.dispatch.workorder.Orders.events;
import static org.lamplighter.dispatch.workorder.Orders.state;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderReturned;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

class WorkOrderTest {

    @Test
    void theIdIsDerivedFromCaseAndRound() {
        assertThat(OrderFacts.idFor("C-1", 1))
                .isEqualTo(OrderFacts.idFor("C-1", 1))
                .startsWith("WO-");
        assertThat(OrderFacts.idFor("C-1", 2)).isNotEqualTo(OrderFacts.idFor("C-1", 1));
    }

    @Test
    void anOrderWithACrewAtHandIsToldOpenedAndAssignedAtOnce() {
        OrderFacts facts = Orders.facts();

        Decision<WorkOrder> opened = WorkOrder.openAssigned(facts, Orders.to(ONE));

        assertThat(events(opened))
                .containsExactly(
                        new WorkOrderOpened(
                                facts.workOrderId(), "C-1", 1, "320508", "T-1", "O-1", NOON, WorkKind.FAULT_REPAIR),
                        new WorkOrderAssigned(facts.workOrderId(), "C-1", ONE, "姑苏抢修一班", NOON, NOON.plusSeconds(900)));
    }

    @Test
    void anOrderWithoutACrewIsToldOpenedOnly() {
        Decision<WorkOrder> opened = WorkOrder.openPending(Orders.facts(), WaitingFor.CREW_ON_SHIFT);

        assertThat(events(opened)).singleElement().isInstanceOf(WorkOrderOpened.class);
    }

    @Test
    void waitingOnForTheSameThingChangesNothing() {
        Pending pending = (Pending) Orders.in(Phase.PENDING);

        assertThat(pending.stillWaiting(WaitingFor.CREW_ON_SHIFT)).isEqualTo(Decision.unchanged());
        assertThat(state(pending.stillWaiting(WaitingFor.CREW_WITH_ROOM)))
                .isEqualTo(new Pending(pending.facts(), WaitingFor.CREW_WITH_ROOM, pending.history(), FieldBook.EMPTY));
    }

    @Test
    void aPositionAtDepartureMakesABetterEstimate() {
        Decision<WorkOrder> departed =
                Orders.told(Orders.in(Phase.ACCEPTED), new CrewStep.Depart(null), Orders.BASE, NOON.plusSeconds(60));

        CrewDeparted told = (CrewDeparted) events(departed).getFirst();
        // 1.23 km × 1.35 at 30 km/h
        assertThat(told.expectedArrival()).isBetween(NOON.plusSeconds(250), NOON.plusSeconds(270));
    }

    @Test
    void withoutAPositionTheEstimateOfTheAssignmentStands() {
        Decision<WorkOrder> departed =
                Orders.told(Orders.in(Phase.ACCEPTED), new CrewStep.Depart(null), null, NOON.plusSeconds(60));

        assertThat(((CrewDeparted) events(departed).getFirst()).expectedArrival())
                .isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void anArrivalOutsideTheGeofenceIsRecordedAndNotRefused() {
        Decision<WorkOrder> arrived = Orders.told(
                Orders.in(Phase.EN_ROUTE), new CrewStep.Arrive(null, null), Orders.BASE, NOON.plusSeconds(600));

        OnSite onSite = (OnSite) state(arrived);
        assertThat(onSite.arrival().insideGeofence()).isFalse();
        assertThat(onSite.history().getLast().note()).isEqualTo("OUTSIDE_GEOFENCE");
        assertThat(((CrewArrived) events(arrived).getFirst()).distanceMetres()).isBetween(1200.0, 1260.0);
    }

    @Test
    void anArrivalNearTheSiteIsInsideTheGeofence() {
        Decision<WorkOrder> arrived = Orders.told(
                Orders.in(Phase.EN_ROUTE),
                new CrewStep.Arrive(null, null),
                new Position(31.3229, 120.6345),
                NOON.plusSeconds(600));

        assertThat(((OnSite) state(arrived)).arrival().insideGeofence()).isTrue();
    }

    @Test
    void timesBeforeTheStepBeforeOrBeforeTheOrderAreRefused() {
        Rejection implausible = Rejection.invalid("time-implausible");

        assertThat(Orders.told(Orders.in(Phase.EN_ROUTE), new CrewStep.Arrive(null, null), null, NOON))
                .isEqualTo(Decision.rejected(implausible));
        assertThat(Orders.told(Orders.in(Phase.ON_SITE), new CrewStep.RestoreSupply(), null, NOON))
                .isEqualTo(Decision.rejected(implausible));
        assertThat(Orders.told(Orders.in(Phase.ASSIGNED), new CrewStep.Accept(), null, NOON.minusSeconds(121)))
                .isEqualTo(Decision.rejected(implausible));
    }

    @Test
    void restorationNamesTheOutageThatEndsWithIt() {
        Decision<WorkOrder> restored = Orders.in(Phase.ON_SITE).restore(NOON.plusSeconds(3600));

        assertThat(events(restored))
                .containsExactly(
                        new SupplyRestored(Orders.facts().workOrderId(), "C-1", ONE, "O-1", NOON.plusSeconds(3600)));
    }

    @Test
    void completionTellsCauseWorkAndPhotosAndEndsTheCrewsHold() {
        Decision<WorkOrder> completed =
                Orders.in(Phase.RESTORED).complete(NOON.plusSeconds(4000), CauseClass.NATURE, "清理树枝", List.of("P-1"));

        assertThat(events(completed))
                .containsExactly(new WorkOrderCompleted(
                        Orders.facts().workOrderId(),
                        "C-1",
                        ONE,
                        NOON.plusSeconds(4000),
                        CauseClass.NATURE,
                        "清理树枝",
                        List.of("P-1")));
        assertThat(state(completed).holder()).isEmpty();
    }

    @Test
    void aReturnedOrderIsToldAndWaitsForADispatcher() {
        Decision<WorkOrder> returned = Orders.in(Phase.ON_SITE).giveBack(NOON, ReturnReason.NOT_THE_UTILITYS_EQUIPMENT);

        assertThat(events(returned))
                .containsExactly(new WorkOrderReturned(
                        Orders.facts().workOrderId(),
                        "C-1",
                        ONE,
                        "O-1",
                        NOON,
                        ReturnReason.NOT_THE_UTILITYS_EQUIPMENT));
        assertThat(state(returned).holder()).isEmpty();
    }

    @Test
    void theFourthReturnIsRefused() {
        WorkOrder order = Orders.in(Phase.ASSIGNED);
        for (int i = 0; i < 3; i++) {
            order = state(order.giveBack(NOON, ReturnReason.WRONG_UNIT));
            order = state(order.reassign(Orders.byDispatcher(ONE, null)));
        }

        assertThat(order.giveBack(NOON, ReturnReason.WRONG_UNIT))
                .isEqualTo(Decision.rejected(Rejection.conflict("returned-too-often", 3)));
    }

    @Test
    void anOrderIsTakenFromACrewOnlyWithAReasonAndForAnotherCrew() {
        WorkOrder order = Orders.in(Phase.ACCEPTED);

        assertThat(order.reassign(Orders.byDispatcher(TWO, null)))
                .isEqualTo(Decision.rejected(Rejection.invalid("reassignment-reason-missing")));
        assertThat(order.reassign(Orders.byDispatcher(ONE, "nearer")))
                .isEqualTo(Decision.rejected(Rejection.conflict("crew-has-it-already", ONE)));
        assertThat(state(order.reassign(Orders.byDispatcher(TWO, "nearer")))
                        .history()
                        .getLast())
                .isEqualTo(new Step(Step.Kind.ASSIGNED, NOON.plusSeconds(60), "dispatcher", TWO + ": nearer"));
    }

    @Test
    void anOrderWithoutACrewNeedsNoReason() {
        assertThat(state(Orders.in(Phase.PENDING).reassign(Orders.byDispatcher(TWO, null)))
                        .phase())
                .isEqualTo(Phase.ASSIGNED);
    }

    @Test
    void printingAnOrderTellsNobodysNameNumberOrHome() {
        assertThat(Orders.in(Phase.ON_SITE).toString()).doesNotContain("林晓雨", "19905120001", "14幢", "路灯", "31.32");
    }
}
