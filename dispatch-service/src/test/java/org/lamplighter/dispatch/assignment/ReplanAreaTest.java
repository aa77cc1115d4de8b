package org.lamplighter.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.memory.Commands;
import org.lamplighter.dispatch.memory.MemoryCrews;
import org.lamplighter.dispatch.memory.NoFigures;
import org.lamplighter.dispatch.workorder.Accepted;
import org.lamplighter.dispatch.workorder.Assigned;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Choice;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.GreatCircleTravel;
import org.lamplighter.planner.RuinAndRecreate;
import org.lamplighter.planner.TravelTimes;
import org.lamplighter.planner.TravelUnknownException;

class ReplanAreaTest {

    private static final String AREA = "320508";
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(3);
    private static final TravelTimes ROADS = new GreatCircleTravel(30, 1.35);
    private static final AssignmentRules RULES =
            new AssignmentRules(Map.of(), Duration.ofMinutes(40), new Travel(30, 1.35, Duration.ofMinutes(5)));

    private final List<Event> told = new ArrayList<>();
    private final MemoryAggregates<WorkOrder> orders =
            new MemoryAggregates<>(new Fate(), (id, event) -> told.add(event));
    private final MemoryCrews crews = new MemoryCrews(new Fate(), List.of(crew("full", 0), crew("free", 2)));
    private boolean alone = true;
    private Instant now = Orders.NOON.plus(TIME_TO_ANSWER);

    private static Crew crew(String id, double kilometresEast) {
        return new Crew(
                id,
                id,
                List.of(AREA),
                Set.of(Skill.LOW_VOLTAGE),
                Shift.between("00:00", "24:00"),
                east(kilometresEast),
                null);
    }

    private static Position east(double kilometres) {
        return new Position(31.3227, 120.6343 + kilometres / 95.0);
    }

    private ReplanArea replanArea(TravelTimes travel) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Leases leases = new Leases() {
            @Override
            public boolean take(String name, Duration duration) {
                return alone;
            }

            @Override
            public void giveBack(String name) {}
        };
        return new ReplanArea(
                new AreaProblem(RULES, new AreaProblem.Moving(TIME_TO_ANSWER, Duration.ofMinutes(10)), 0),
                (ids, atMost) -> orders.all().stream()
                        .filter(order -> order.holder()
                                .filter(holder -> ids.contains(holder.crewId()))
                                .isPresent())
                        .map(order -> new Stored<>(order.facts().workOrderId(), 1, order))
                        .toList(),
                crews,
                new RuinAndRecreate(travel, 1),
                new MoveOrder(orders, crews, RULES, Commands.of(orders, crews, new NoFigures(), clock), clock),
                new ReplanArea.Duty(leases, Duration.ofSeconds(10), 100, Effort.rounds(300), clock, new NoFigures()));
    }

    /** The crew that is full is told an order. */
    private String tell(String caseId, double kilometresEast, Choice choice) {
        Site site = Orders.site();
        OrderFacts facts = OrderFacts.of(
                caseId,
                1,
                new Site(AREA, null, site.siteClass(), site.address(), east(kilometresEast)),
                Orders.contact(),
                Orders.fault(),
                Orders.promise(),
                null,
                Orders.NOON);
        Instant soon = Orders.NOON.plusSeconds(600);
        orders.create(
                facts.workOrderId(),
                () -> WorkOrder.openAssigned(facts, new Assignment("full", "full", Orders.NOON, soon, choice)));
        crews.load("full", facts.workOrderId());
        return facts.workOrderId();
    }

    private void tellThree() {
        tell("C-1", 0, Choice.soonestThere(null, 0, 1));
        tell("C-2", 0.5, Choice.soonestThere(null, 1, 1));
        tell("C-3", 1, Choice.soonestThere(null, 2, 1));
    }

    private long heldBy(String crewId) {
        return orders.all().stream()
                .filter(order -> order.holder().orElseThrow().crewId().equals(crewId))
                .count();
    }

    @Test
    void ordersThatWaitBehindOthersGoToACrewThatIsFree() {
        tellThree();

        replanArea(ROADS).everywhere();

        assertThat(heldBy("free")).isPositive();
        assertThat(crews.find("free").orElseThrow().openOrders()).isEqualTo((int) heldBy("free"));
        assertThat(crews.find("full").orElseThrow().openOrders()).isEqualTo((int) heldBy("full"));
        assertThat(orders.all().stream()
                        .map(order -> order.holder().orElseThrow())
                        .filter(holder -> holder.crewId().equals("free")))
                .allSatisfy(holder -> assertThat(holder.choice().weighed()).isNotNull());
        assertThat(told.stream()
                        .filter(WorkOrderAssigned.class::isInstance)
                        .map(WorkOrderAssigned.class::cast)
                        .filter(event -> event.crewId().equals("free")))
                .hasSize((int) heldBy("free"));
    }

    @Test
    void aCrewThatWasJustToldHasTimeToAnswer() {
        tellThree();
        now = Orders.NOON.plus(TIME_TO_ANSWER).minusSeconds(1);

        replanArea(ROADS).everywhere();

        assertThat(heldBy("full")).isEqualTo(3);
    }

    @Test
    void whatACrewTookOnStaysAndGetsItsArrivalInTheCrewsOrder() {
        tellThree();
        orders.all().forEach(order -> orders.change(order.facts().workOrderId(), now -> now.accept(Orders.NOON)));

        replanArea(ROADS).everywhere();

        assertThat(heldBy("full")).isEqualTo(3);
        assertThat(orders.all()).allMatch(Accepted.class::isInstance);
        List<Instant> arrivals = orders.all().stream()
                .map(order -> order.holder().orElseThrow().expectedArrival())
                .sorted()
                .toList();
        assertThat(Duration.between(arrivals.get(0), arrivals.get(1))).isGreaterThan(Duration.ofMinutes(40));
        assertThat(Duration.between(arrivals.get(1), arrivals.get(2))).isGreaterThan(Duration.ofMinutes(40));
    }

    @Test
    void whatADispatcherDecidedStays() {
        for (int i = 0; i < 3; i++) {
            tell("C-" + i, i, Choice.byDispatcher(null, i, "dispatcher", null));
        }

        replanArea(ROADS).everywhere();

        assertThat(heldBy("full")).isEqualTo(3);
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        tellThree();
        ReplanArea replanArea = replanArea(ROADS);
        replanArea.everywhere();
        replanArea.everywhere();
        int before = told.size();
        long version = orders.find(orders.all().getFirst().facts().workOrderId())
                .orElseThrow()
                .version();

        replanArea.everywhere();

        assertThat(told).hasSize(before);
        assertThat(orders.find(orders.all().getFirst().facts().workOrderId())
                        .orElseThrow()
                        .version())
                .isEqualTo(version);
    }

    @Test
    void anotherInstancesAreaAndAnAreaWithoutWaysStayAsTheyAre() {
        tellThree();
        alone = false;
        replanArea(ROADS).everywhere();
        alone = true;
        replanArea(places -> {
                    throw new TravelUnknownException("down");
                })
                .everywhere();

        assertThat(heldBy("full")).isEqualTo(3);
        assertThat(orders.all()).allMatch(Assigned.class::isInstance);
    }
}
