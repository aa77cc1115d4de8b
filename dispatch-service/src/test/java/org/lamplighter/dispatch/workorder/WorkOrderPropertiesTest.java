package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HelpKind;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.aggregate.Decision;

/** Whatever is asked of an order, in any order and however often, its history stays a legal one. */
class WorkOrderPropertiesTest {

    /** Something asked of an order. */
    interface Asked {
        Decision<WorkOrder> of(WorkOrder order, Instant now);
    }

    @Property(tries = 2000)
    void anySequenceOfRequestsLeavesALegalHistory(@ForAll("requests") List<Asked> requests) {
        WorkOrder order = Orders.in(Phase.PENDING);
        List<Event> told = new ArrayList<>();
        Instant now = Orders.NOON;
        for (Asked asked : requests) {
            now = now.plusSeconds(60);
            if (asked.of(order, now) instanceof Decision.Changed<WorkOrder> changed) {
                assertThat(changed.events()).as("every change is told").hasSize(1);
                assertThat(changed.state().history().size() - order.history().size())
                        .as("a step or a note")
                        .isBetween(0, 1);
                order = changed.state();
                told.addAll(changed.events());
            }
        }
        LegalHistories.check(order);
        assertThat(told.stream().filter(WorkOrderCompleted.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        assertThat(order.timesReturned()).isLessThanOrEqualTo(3);
        assertThat(order.holder().isPresent()).isEqualTo(order.possible().contains(Action.PHOTO));
    }

    @Provide
    Arbitrary<List<Asked>> requests() {
        Arbitrary<CrewStep> steps = Arbitraries.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(null),
                new CrewStep.Arrive(null, null),
                new CrewStep.RestoreSupply(),
                new CrewStep.Complete(CauseClass.EQUIPMENT, null, List.of()),
                new CrewStep.GiveBack(ReturnReason.DUPLICATE),
                new CrewStep.LookAround(Orders.findings()),
                new CrewStep.Expect(Orders.NOON.plusSeconds(1800)),
                new CrewStep.AskForHelp(HelpKind.MATERIAL, null));
        Arbitrary<Position> positions = Arbitraries.of(Orders.BASE, Orders.SITE).injectNull(0.3);
        Arbitrary<Integer> late = Arbitraries.of(0, 0, 90, 4000);
        Arbitrary<Asked> bySteps = Combinators.combine(steps, positions, late)
                .as((step, position, seconds) ->
                        (order, now) -> Orders.told(order, step, position, now.minusSeconds(seconds)));
        Arbitrary<Asked> byOthers = Arbitraries.of(
                (order, now) -> order.assign(Orders.to(Orders.ONE)),
                (order, now) -> order.reassign(Orders.byDispatcher(Orders.ONE, "nearer")),
                (order, now) -> order.reassign(Orders.byDispatcher(Orders.TWO, "nearer")),
                (order, now) -> order.reassign(Orders.byDispatcher(Orders.TWO, null)),
                (order, now) -> order.withdraw("OF-1", now));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, bySteps), net.jqwik.api.Tuple.of(1, byOthers))
                .list()
                .ofMaxSize(40);
    }
}
