package org.lamplighter.dispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.assignment.ChooseCrew.Result;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Outfit;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.WaitingFor;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.GreatCircleTravel;
import org.lamplighter.planner.RuinAndRecreate;

/** Work that is no repair in crews' tours, and what crews' tables say of breaks, vehicles and the end of a tour. */
class OtherWorkPlanTest {

    private static final AssignmentRules RULES = new AssignmentRules(
            Map.of(),
            Duration.ofMinutes(40),
            new Travel(30, 1.35, Duration.ofMinutes(5)),
            Assigning.DUTY,
            Map.of(
                    WorkKind.INSPECTION, new WorkRule(Skill.LOW_VOLTAGE, Duration.ofHours(1), 0.05, Map.of()),
                    WorkKind.SUPPLY_STOP,
                            new WorkRule(Skill.METERING, Duration.ofMinutes(20), 0.05, Map.of("seal", 1))));

    private final List<WorkOrder> held = new ArrayList<>();

    private Result choose(OrderFacts order, Instant now, CrewLoad... crews) {
        return new PlanCrew(
                        new ChooseCrew(RULES),
                        new AreaProblem(
                                RULES, new AreaProblem.Moving(Duration.ofMinutes(3), Duration.ofMinutes(10)), 0),
                        (ids, atMost) -> held.stream()
                                .map(one -> new Stored<>(one.facts().workOrderId(), 1, one))
                                .toList(),
                        new RuinAndRecreate(new GreatCircleTravel(30, 1.35), 1),
                        RULES,
                        new PlanCrew.Limits(100, Effort.rounds(200)))
                .choose(order, List.of(crews), now);
    }

    private static Instant arrival(Result result) {
        assertThat(result).isInstanceOf(Found.class);
        return Objects.requireNonNull(((Found) result).assignment().expectedArrival());
    }

    private static String crewOf(Result result) {
        assertThat(result).isInstanceOf(Found.class);
        return ((Found) result).assignment().crewId();
    }

    private static CrewLoad crew(String id, Shift shift, @Nullable Integer most, Outfit outfit, String... orders) {
        Set<Skill> skills = Set.of(Skill.LOW_VOLTAGE, Skill.METERING);
        return new CrewLoad(
                new Crew(id, id, List.of("320508"), skills, shift, Orders.SITE, most, outfit), Set.of(orders));
    }

    private static CrewLoad crew(String id, Outfit outfit) {
        return crew(id, Shift.between("00:00", "24:00"), null, outfit);
    }

    private WorkOrder acceptedInspection() {
        WorkOrder accepted = Orders.state(
                Orders.state(WorkOrder.openAssigned(Orders.other(WorkKind.INSPECTION), Orders.to(Orders.ONE)))
                        .accept(Orders.NOON));
        held.add(accepted);
        return accepted;
    }

    @Test
    void nobodyIsPlannedToComeBeforeTheWorkMayBegin() {
        assertThat(arrival(choose(Orders.other(WorkKind.INSPECTION), Orders.NOON, crew(Orders.ONE, Outfit.PLAIN))))
                .isEqualTo(Orders.ONE_O_CLOCK);
    }

    @Test
    void aRepairDoesNotWaitForAnInspectionThatItsCrewTookOn() {
        WorkOrder inspection = acceptedInspection();
        CrewLoad only = crew(
                Orders.ONE,
                Shift.between("00:00", "24:00"),
                1,
                Outfit.PLAIN,
                inspection.facts().workOrderId());

        Result repair = choose(Orders.facts("C-9", null), Orders.ONE_O_CLOCK, only);

        assertThat(arrival(repair)).isBefore(Orders.ONE_O_CLOCK.plus(Duration.ofMinutes(10)));
    }

    @Test
    void anInspectionWaitsForRoomThatRepairsTake() {
        CrewLoad full = crew(Orders.ONE, Shift.between("00:00", "24:00"), 1, Outfit.PLAIN, "WO-1");

        assertThat(choose(Orders.other(WorkKind.INSPECTION), Orders.NOON, full))
                .isEqualTo(new Nobody(WaitingFor.CREW_WITH_ROOM));
    }

    @Test
    void workThatEndsAfterTheCrewsHoursWaitsForACrewWithTime() {
        CrewLoad soonHome = crew(Orders.ONE, Shift.between("08:00", "12:30"), null, Outfit.PLAIN);

        assertThat(choose(Orders.other(WorkKind.INSPECTION), Orders.NOON, soonHome))
                .isEqualTo(new Nobody(WaitingFor.CREW_WITH_TIME));
    }

    @Test
    void inItsBreakACrewDoesNotDrive() {
        Outfit lunch = new Outfit(List.of(Shift.between("11:30", "12:30")), null, null);

        assertThat(arrival(choose(Orders.facts("C-9", null), Orders.NOON, crew(Orders.ONE, lunch))))
                .isAfterOrEqualTo(Orders.NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void whoHasTheMaterialIsSent() {
        Outfit none = new Outfit(List.of(), Map.of("fuse", 3), null);
        Outfit seals = new Outfit(List.of(), Map.of("seal", 1), null);
        OrderFacts stop = Orders.other(WorkKind.SUPPLY_STOP);

        assertThat(choose(stop, Orders.NOON, crew(Orders.ONE, none)))
                .isEqualTo(new Nobody(WaitingFor.CREW_WITH_THE_MATERIAL));
        assertThat(crewOf(choose(stop, Orders.NOON, crew(Orders.ONE, none), crew(Orders.TWO, seals))))
                .isEqualTo(Orders.TWO);
    }

    @Test
    void whatItsOtherOrdersUseUpIsNotThereTwice() {
        OrderFacts before = OrderFacts.of(
                "F-0",
                Orders.site(),
                Orders.contact(),
                Objects.requireNonNull(Orders.other(WorkKind.SUPPLY_STOP).work()),
                Orders.promise(),
                Orders.NOON);
        held.add(Orders.state(Orders.state(WorkOrder.openAssigned(before, Orders.to(Orders.ONE)))
                .accept(Orders.NOON)));
        Outfit oneSeal = new Outfit(List.of(), Map.of("seal", 1), null);

        assertThat(choose(Orders.other(WorkKind.SUPPLY_STOP), Orders.NOON, crew(Orders.ONE, oneSeal)))
                .isEqualTo(new Nobody(WaitingFor.CREW_WITH_TIME));
    }

    @Test
    void aCrewIsBackWhereItsTourEnds() {
        Shift hours = Shift.between("08:00", "13:30");
        Outfit farAway = new Outfit(List.of(), null, new Position(31.6, 120.6343));

        assertThat(choose(Orders.other(WorkKind.SUPPLY_STOP), Orders.NOON, crew(Orders.ONE, hours, null, farAway)))
                .isEqualTo(new Nobody(WaitingFor.CREW_WITH_TIME));
        assertThat(crewOf(choose(
                        Orders.other(WorkKind.SUPPLY_STOP), Orders.NOON, crew(Orders.ONE, hours, null, Outfit.PLAIN))))
                .isEqualTo(Orders.ONE);
    }
}
