package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.kit.aggregate.Decision;

/** Whatever is asked of an order, in any order and however often, its history stays a legal one. */
class WorkOrderPropertiesTest {

    /** What may follow what; the picture in {@link WorkOrder}, written once more and differently. */
    private static final Map<Step.Kind, Set<Step.Kind>> FOLLOWS = new EnumMap<>(Map.of(
            Step.Kind.OPENED, EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.WITHDRAWN),
            Step.Kind.ASSIGNED,
                    EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.ACCEPTED, Step.Kind.RETURNED, Step.Kind.WITHDRAWN),
            Step.Kind.ACCEPTED, EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.DEPARTED, Step.Kind.RETURNED),
            Step.Kind.DEPARTED, EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.ARRIVED, Step.Kind.RETURNED),
            Step.Kind.ARRIVED, EnumSet.of(Step.Kind.RESTORED, Step.Kind.RETURNED),
            Step.Kind.RESTORED, EnumSet.of(Step.Kind.COMPLETED),
            Step.Kind.COMPLETED, EnumSet.noneOf(Step.Kind.class),
            Step.Kind.RETURNED, EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.WITHDRAWN),
            Step.Kind.WITHDRAWN, EnumSet.noneOf(Step.Kind.class)));

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
                assertThat(changed.state().history()).hasSize(order.history().size() + 1);
                order = changed.state();
                told.addAll(changed.events());
            }
        }
        List<Step> history = order.history();
        for (int i = 1; i < history.size(); i++) {
            assertThat(FOLLOWS.get(history.get(i - 1).kind()))
                    .contains(history.get(i).kind());
        }
        assertThat(told.stream().filter(WorkOrderCompleted.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        assertThat(order.timesReturned()).isLessThanOrEqualTo(3);
        assertThat(order.holder().isPresent()).isEqualTo(order.possible().contains(Action.PHOTO));
    }

    @Provide
    Arbitrary<List<Asked>> requests() {
        Arbitrary<CrewStep> steps = Arbitraries.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(Orders.BASE),
                new CrewStep.Arrive(Orders.SITE, null),
                new CrewStep.Arrive(Orders.BASE, Orders.NOON),
                new CrewStep.RestoreSupply(null),
                new CrewStep.RestoreSupply(Orders.NOON),
                new CrewStep.Complete(CauseClass.EQUIPMENT, null, List.of()),
                new CrewStep.GiveBack(ReturnReason.DUPLICATE));
        Arbitrary<Asked> bySteps = steps.map(step -> (order, now) -> Orders.RULES.decide(order, step, now));
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
