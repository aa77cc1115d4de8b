package org.lamplighter.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.assignment.ChooseCrew.Result;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Choice;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.dispatch.workorder.WaitingFor;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.GreatCircleTravel;
import org.lamplighter.planner.RuinAndRecreate;
import org.lamplighter.planner.TravelTimes;
import org.lamplighter.planner.TravelUnknownException;

class PlanCrewTest {

    private static final AssignmentRules RULES = new AssignmentRules(
            Map.of(), Duration.ofMinutes(40), new Travel(30, 1.35, Duration.ofMinutes(5)), Assigning.DUTY);
    private static final TravelTimes ROADS = new GreatCircleTravel(30, 1.35);
    private static final Instant NOW = Orders.NOON;

    private final List<WorkOrder> held = new ArrayList<>();

    private Result choose(TravelTimes travel, int mostOrders, OrderFacts order, CrewLoad... crews) {
        return new PlanCrew(
                        new ChooseCrew(RULES),
                        new AreaProblem(
                                RULES, new AreaProblem.Moving(Duration.ofMinutes(3), Duration.ofMinutes(10)), 0),
                        (ids, atMost) -> held.stream()
                                .filter(one ->
                                        ids.contains(one.holder().orElseThrow().crewId()))
                                .map(one -> new Stored<>(one.facts().workOrderId(), 1, one))
                                .toList(),
                        new RuinAndRecreate(travel, 1),
                        RULES,
                        new PlanCrew.Limits(mostOrders, Effort.rounds(200)))
                .choose(order, List.of(crews), NOW);
    }

    private static Assignment chosen(Result result) {
        assertThat(result).isInstanceOf(Found.class);
        return ((Found) result).assignment();
    }

    private static CrewLoad crew(String id, double kilometresEast, int openOrders) {
        return new CrewLoad(
                new Crew(
                        id,
                        id,
                        List.of("320508"),
                        Set.of(Skill.LOW_VOLTAGE),
                        Shift.between("00:00", "24:00"),
                        east(kilometresEast),
                        null),
                IntStream.range(0, openOrders).mapToObj(order -> "WO-" + order).collect(Collectors.toSet()));
    }

    private static Position east(double kilometres) {
        return new Position(31.3227, 120.6343 + kilometres / 95.0);
    }

    private static OrderFacts at(String caseId, @Nullable Position position) {
        Site site = Orders.site();
        return OrderFacts.of(
                caseId,
                1,
                new Site(site.areaCode(), site.transformerArea(), site.siteClass(), site.address(), position),
                Orders.contact(),
                Orders.fault(),
                Orders.promise(),
                null,
                NOW);
    }

    private WorkOrder holds(OrderFacts facts, String crewId) {
        return state(WorkOrder.openAssigned(facts, Orders.to(crewId)));
    }

    private static WorkOrder state(Decision<WorkOrder> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<WorkOrder>) decision).state();
    }

    @Test
    void theOrderTellsWhatWasWeighedAndWhoWouldHaveBeenNext() {
        Assignment assignment = chosen(choose(ROADS, 100, at("C-1", east(0)), crew("far", 6, 0), crew("near", 2, 0)));

        assertThat(assignment.crewId()).isEqualTo("near");
        Choice choice = assignment.choice();
        assertThat(choice.basis()).isEqualTo(Choice.Basis.PLANNED);
        assertThat(choice.candidates()).isEqualTo(2);
        assertThat(choice.weighed()).satisfies(weighed -> {
            assertThat(weighed.position()).isEqualTo(1);
            assertThat(weighed.travelSeconds()).isBetween(310L, 340L);
            assertThat(weighed.runnerUp()).isEqualTo("far");
            assertThat(weighed.runnerUpCostsMore()).isPositive();
        });
        assertThat(assignment.expectedArrival()).isBetween(NOW.plusSeconds(300 + 310), NOW.plusSeconds(300 + 340));
    }

    @Test
    void aCrewWithAnAcceptedOrderServesItFirst() {
        held.add(state(holds(at("C-0", east(9)), "only").accept(NOW)));

        Assignment assignment = chosen(choose(ROADS, 100, at("C-1", east(0)), crew("only", 0, 1)));

        assertThat(assignment.choice().weighed())
                .satisfies(weighed -> assertThat(weighed.position()).isEqualTo(2));
        assertThat(assignment.expectedArrival()).isAfter(NOW.plus(Duration.ofMinutes(40 + 40)));
    }

    @Test
    void aBusyCrewNextDoorIsPassedOverForAFreeOne() {
        held.add(holds(at("C-0", east(0)), "busy"));

        Assignment assignment = chosen(choose(ROADS, 100, at("C-1", east(0)), crew("busy", 0, 1), crew("free", 5, 0)));

        assertThat(assignment.crewId()).isEqualTo("free");
    }

    @Test
    void roomTakenForAnOrderNotYetWrittenCountsAsWork() {
        Assignment assignment =
                chosen(choose(ROADS, 100, at("C-1", east(0)), crew("reserved", 0, 1), crew("free", 5, 0)));

        assertThat(assignment.crewId()).isEqualTo("free");
    }

    @Test
    void withoutWaysOrWithTooMuchOpenOrWithoutASiteTheCrewThatIsThereSoonestIsSent() {
        TravelTimes broken = places -> {
            throw new TravelUnknownException("down");
        };
        CrewLoad[] crews = {crew("far", 6, 0), crew("near", 2, 0)};

        assertSoonest(choose(broken, 100, at("C-1", east(0)), crews));
        assertSoonest(choose(ROADS, 0, at("C-1", east(0)), crews));
        assertThat(chosen(choose(ROADS, 100, at("C-1", null), crews)).choice().basis())
                .isEqualTo(Choice.Basis.SOONEST_THERE);
    }

    private static void assertSoonest(Result result) {
        assertThat(chosen(result).crewId()).isEqualTo("near");
        assertThat(chosen(result).choice().basis()).isEqualTo(Choice.Basis.SOONEST_THERE);
    }

    @Test
    void anOrderThatOutlastsTheShiftStillGetsACrew() {
        CrewLoad leaving = new CrewLoad(
                new Crew(
                        "leaving",
                        "leaving",
                        List.of("320508"),
                        Set.of(Skill.LOW_VOLTAGE),
                        Shift.between("07:00", "12:10"),
                        east(1),
                        null),
                Set.of());

        Assignment assignment = chosen(choose(ROADS, 100, at("C-1", east(0)), leaving));

        assertThat(assignment.choice().basis()).isEqualTo(Choice.Basis.SOONEST_THERE);
    }

    @Test
    void whoCannotBeSentAtAllIsNotPlannedFor() {
        assertThat(choose(ROADS, 100, at("C-1", east(0)))).isEqualTo(new Nobody(WaitingFor.CREW_SERVING_THE_AREA));
    }
}
