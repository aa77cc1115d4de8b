package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.dispatch.workorder.Orders.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderLocked;
import org.lamplighter.contracts.dispatch.WorkOrderPutOnHold;
import org.lamplighter.contracts.dispatch.WorkOrderTakenOffHold;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** Locks, rests and open areas. */
class DeskRulesTest {

    private static final Instant LATER = NOON.plusSeconds(120);

    private static WorkOrder locked() {
        return Orders.state(decide(Orders.in(Phase.ASSIGNED), new DeskCommand.LockIt("agreed with the mayor")));
    }

    private static Decision<WorkOrder> decide(WorkOrder order, DeskCommand command) {
        return DeskRules.decide(order, command, "dispatcher", LATER);
    }

    @Test
    void aLockedOrderStaysWithItsCrewUntilItIsUnlocked() {
        WorkOrder order = locked();

        assertThat(((Assigned) order).mayBeReplanned()).isFalse();
        assertThat(order.replan(Orders.ONE, Orders.to(Orders.TWO))).isEqualTo(Decision.unchanged());
        assertThat(order.reassign(Orders.byDispatcher(Orders.TWO, "nearer")))
                .isEqualTo(Decision.rejected(Rejection.conflict("order-locked")));
        assertThat(decide(order, new DeskCommand.PutOnHold(HoldReason.FORCE_MAJEURE, NOON.plusSeconds(900))))
                .isEqualTo(Decision.rejected(Rejection.conflict("order-locked")));
        assertThat(decide(order, new DeskCommand.LockIt("again")))
                .isEqualTo(Decision.rejected(Rejection.conflict("order-locked")));

        WorkOrder unlocked = Orders.state(decide(order, new DeskCommand.Unlock("crew has a flat tyre")));
        assertThat(Orders.state(unlocked.reassign(Orders.byDispatcher(Orders.TWO, "nearer")))
                        .holder()
                        .map(Assignment::crewId))
                .hasValue(Orders.TWO);
        assertThat(decide(unlocked, new DeskCommand.Unlock("again")))
                .isEqualTo(Decision.rejected(Rejection.conflict("order-not-locked")));
    }

    @Test
    void aLockGoesThroughTheCrewsStepsAndEndsWithTheCrew() {
        WorkOrder accepted = Orders.state(locked().accept(LATER));
        assertThat(DeskRules.lockOf(accepted)).isNotNull();

        WorkOrder returned = Orders.state(accepted.giveBack(LATER, ReturnReason.WRONG_UNIT));
        WorkOrder given = Orders.state(returned.reassign(Orders.byDispatcher(Orders.TWO, null)));

        assertThat(DeskRules.lockOf(given)).isNull();
        assertThat(Orders.state(given.reassign(Orders.byDispatcher(Orders.ONE, "free again")))
                        .phase())
                .isEqualTo(Phase.ASSIGNED);
    }

    @Test
    void whatADispatcherDecidesStandsInTheHistoryAndIsTold() {
        Decision<WorkOrder> locked = decide(Orders.in(Phase.EN_ROUTE), new DeskCommand.LockIt("why not"));

        assertThat(Orders.state(locked).history().getLast())
                .isEqualTo(new Step(Step.Kind.LOCKED, LATER, "dispatcher", "why not"));
        assertThat(Orders.events(locked))
                .containsExactly(new WorkOrderLocked(Orders.facts().workOrderId(), "C-1", Orders.ONE, LATER));
    }

    @Test
    void anOrderThatRestsHasNoCrewAndTellsWhichOneDoesNotCome() {
        Decision<WorkOrder> rests = decide(
                Orders.in(Phase.ACCEPTED),
                new DeskCommand.PutOnHold(HoldReason.WAITING_FOR_CUSTOMER, NOON.plusSeconds(900)));

        assertThat(Orders.state(rests).holder()).isEmpty();
        assertThat(Orders.events(rests))
                .containsExactly(new WorkOrderPutOnHold(
                        Orders.facts().workOrderId(),
                        "C-1",
                        Orders.ONE,
                        "O-1",
                        HoldReason.WAITING_FOR_CUSTOMER,
                        true,
                        LATER,
                        NOON.plusSeconds(900)));
    }

    @Test
    void anOrderRestsIntoTheFutureAndNotForEver() {
        WorkOrder order = Orders.in(Phase.PENDING);

        assertThat(decide(order, new DeskCommand.PutOnHold(HoldReason.FORCE_MAJEURE, LATER)))
                .isEqualTo(Decision.rejected(Rejection.invalid("hold-end-implausible", 30L)));
        assertThat(decide(order, new DeskCommand.PutOnHold(HoldReason.FORCE_MAJEURE, LATER.plus(Duration.ofDays(31)))))
                .isEqualTo(Decision.rejected(Rejection.invalid("hold-end-implausible", 30L)));
    }

    @Property
    void clocksStandForTheClosedListAloneHoweverOftenItRests(
            @ForAll @LongRange(min = 1, max = 100_000) long first,
            @ForAll @LongRange(min = 1, max = 100_000) long second,
            @ForAll HoldReason reason) {
        Assume.that(reason != HoldReason.NOT_YET_DUE);
        WorkOrder once = rested(Orders.in(Phase.PENDING), reason, NOON, first);
        WorkOrder twice = rested(once, reason, NOON.plusSeconds(200_000), second);

        long moved = reason.stopsClocks() ? first + second : 0;
        assertThat(twice.facts().promise().arriveBy())
                .isEqualTo(Orders.promise().arriveBy().plusSeconds(moved));
        assertThat(twice.facts().promise().restoreBy())
                .isEqualTo(Orders.promise().restoreBy().plusSeconds(moved));
        assertThat(twice.facts().directives().pausedMillis()).isEqualTo(moved * 1000);
    }

    @Test
    void thatItsTimeHasNotComeIsNoReasonOfADispatcher() {
        assertThat(decide(Orders.in(Phase.PENDING), new DeskCommand.PutOnHold(HoldReason.NOT_YET_DUE, LATER)))
                .isEqualTo(Decision.rejected(Rejection.invalid("hold-reason-services-own")));
    }

    private static WorkOrder rested(WorkOrder order, HoldReason reason, Instant from, long seconds) {
        WorkOrder onHold = Orders.state(DeskRules.decide(
                order, new DeskCommand.PutOnHold(reason, from.plusSeconds(seconds)), "dispatcher", from));
        Decision<WorkOrder> goesOn =
                DeskRules.decide(onHold, new DeskCommand.Resume(), "dispatcher", from.plusSeconds(seconds));
        assertThat(Orders.events(goesOn).getFirst()).isInstanceOf(WorkOrderTakenOffHold.class);
        return Orders.state(goesOn);
    }

    @Test
    void anAreaIsOpenedOnce() {
        WorkOrder open = Orders.state(decide(Orders.in(Phase.PENDING), new DeskCommand.OpenTo("320506", "storm")));

        assertThat(open.facts().directives().openedTo()).containsExactly("320506");
        for (String area : new String[] {"320506", "320508"}) {
            assertThat(decide(open, new DeskCommand.OpenTo(area, "storm")))
                    .isEqualTo(Decision.rejected(Rejection.conflict("area-open-already", area)));
        }
    }

    @Test
    void aCrewThatRestoredSupplyBeforeItHeardOfTheRestHasTheOrderAndTheRestIsOver() {
        WorkOrder resting = Orders.onHold(Orders.in(Phase.ON_SITE), HoldReason.FORCE_MAJEURE);
        Instant restored = NOON.plusSeconds(3600);

        CommandRules.Heard heard = new CommandRules(Orders.RULES)
                .hear(
                        resting,
                        List.of(new FieldCommand(
                                "k1", Orders.ONE, null, restored, restored, new CrewStep.RestoreSupply())));

        assertThat(heard.order()).isInstanceOf(Restored.class);
        assertThat(heard.order().holder().orElseThrow().crewId()).isEqualTo(Orders.ONE);
        assertThat(heard.events())
                .hasExactlyElementsOfTypes(WorkOrderTakenOffHold.class, WorkOrderAssigned.class, SupplyRestored.class);
        assertThat(heard.verdicts()).extracting(Verdict::result).containsExactly(Verdict.Result.APPLIED);
    }
}
