package org.lamplighter.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lamplighter.planner.Problems.HOUR;
import static org.lamplighter.planner.Problems.TOWN;
import static org.lamplighter.planner.Problems.crew;
import static org.lamplighter.planner.Problems.east;
import static org.lamplighter.planner.Problems.visit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuinAndRecreateTest {

    private final RoutePlanner planner = new RuinAndRecreate(TOWN, 1);

    private Plan plan(List<CrewShift> crews, List<Visit> visits) {
        PlanningProblem problem = new PlanningProblem(crews, visits, 0);
        Plan plan = planner.plan(problem, Sketch.BLANK, Effort.rounds(500));
        assertThat(Driven.faults(problem, plan, TOWN)).isEmpty();
        return plan;
    }

    @Test
    void aLoneVisitGoesToTheNearestCrew() {
        Plan plan = plan(List.of(crew("far", east(9)), crew("near", east(1))), List.of(visit("V", east(0))));

        assertThat(plan.find("V"))
                .hasValueSatisfying(found -> assertThat(found.crewId()).isEqualTo("near"));
    }

    @Test
    void fewestCrewsMeansOneWhereOneCanDoAll() {
        List<CrewShift> crews = List.of(crew("A", east(0)), crew("B", east(6)), crew("C", east(12)));
        List<Visit> visits = List.of(visit("U", east(0)), visit("V", east(6)), visit("W", east(12)));

        Plan cheap = plan(crews, visits);
        Plan few = planner.plan(
                new PlanningProblem(crews, visits, 0, Goal.FEWEST_CREWS), Sketch.BLANK, Effort.rounds(500));

        assertThat(cheap.tours()).allSatisfy(tour -> assertThat(tour.stops()).hasSize(1));
        assertThat(few.tours().stream().filter(tour -> !tour.stops().isEmpty()))
                .singleElement()
                .satisfies(tour -> assertThat(tour.stops()).hasSize(3));
    }

    @Test
    void aVisitGoesOnlyToACrewWithItsSkillAndMaterial() {
        Demands demands = new Demands(Set.of("high-voltage"), Set.of(), Map.of("fuse", 2));
        CrewShift unskilled =
                Problems.with(crew("unskilled", east(1)), new Offers(Set.of(), Set.of(), Map.of("fuse", 2)));
        CrewShift unstocked = Problems.with(
                crew("unstocked", east(2)), new Offers(Set.of("high-voltage"), Set.of(), Map.of("fuse", 1)));
        CrewShift right =
                Problems.with(crew("right", east(9)), new Offers(Set.of("high-voltage"), Set.of(), Map.of("fuse", 2)));

        Plan plan = plan(List.of(unskilled, unstocked, right), List.of(Problems.asking(visit("V", east(0)), demands)));

        assertThat(plan.find("V"))
                .hasValueSatisfying(found -> assertThat(found.crewId()).isEqualTo("right"));
    }

    @Test
    void aBreakAtTheEndOfItsHoursKeepsACrewFromWhatOpensBehindIt() {
        CrewShift crew = new CrewShift(
                "C",
                east(0),
                null,
                new TimeWindow(0, HOUR),
                List.of(new TimeWindow(HOUR, 2 * HOUR)),
                new Offers(Set.of(), Set.of(), Map.of()),
                List.of());
        Visit late = new Visit(
                "V",
                east(0),
                0,
                new TimeWindow(2 * HOUR, Double.POSITIVE_INFINITY),
                Promptness.NO_MATTER,
                new Demands(Set.of(), Set.of(), Map.of()),
                new Tie.Free(),
                1e6);

        Plan plan = plan(List.of(crew), List.of(late));

        assertThat(plan.leftOut()).containsExactly("V");
    }

    @Test
    void whatNobodyCanDoIsLeftOutByName() {
        Demands demands = new Demands(Set.of("diving"), Set.of(), Map.of());

        Plan plan = plan(
                List.of(crew("C", east(1))),
                List.of(Problems.asking(visit("V", east(0)), demands), visit("W", east(2))));

        assertThat(plan.leftOut()).containsExactly("V");
        assertThat(plan.find("W")).isPresent();
    }

    @Test
    void workIsInterruptedByTheBreak() {
        TimeWindow noon = new TimeWindow(600, 600 + HOUR);

        Plan plan = plan(List.of(Problems.resting(crew("C", east(0)), noon)), List.of(visit("V", east(0))));

        assertThat(plan.find("V").orElseThrow().stop())
                .extracting(Stop::begin, Stop::end)
                .containsExactly(0.0, HOUR / 2 + HOUR);
    }

    @Test
    void theCrewThatWasToldKeepsAVisitUnlessAnotherSavesMore() {
        List<CrewShift> crews = List.of(crew("told", east(3)), crew("nearer", east(1)));

        Plan dear = plan(crews, List.of(visit("V", east(0), new Tie.Told("told", 2 * HOUR))));
        Plan cheap = plan(crews, List.of(visit("V", east(0), new Tie.Told("told", 1))));

        assertThat(dear.find("V").orElseThrow().crewId()).isEqualTo("told");
        assertThat(cheap.find("V").orElseThrow().crewId()).isEqualTo("nearer");
    }

    @Test
    void anUrgentVisitComesBeforeANearerOne() {
        Visit nearer = visit("nearer", east(1));
        Visit urgent = new Visit(
                "urgent",
                east(6),
                HOUR / 2,
                TimeWindow.ALWAYS,
                new Promptness(2, HOUR / 2, 20),
                Demands.NONE,
                new Tie.Free(),
                1000 * HOUR);

        Plan plan = plan(List.of(crew("C", east(0))), List.of(nearer, urgent));

        assertThat(plan.tours().getFirst().visits()).containsExactly("urgent", "nearer");
    }

    @Test
    void fairnessSpreadsWorkThatOneCrewCouldDoCheaper() {
        List<CrewShift> crews = List.of(crew("A", east(0)), crew("B", east(5)));
        List<Visit> visits = IntStream.range(0, 6)
                .mapToObj(i -> new Visit(
                        "V" + i,
                        east(0.1 * i),
                        HOUR,
                        TimeWindow.ALWAYS,
                        Promptness.NO_MATTER,
                        Demands.NONE,
                        new Tie.Free(),
                        1000 * HOUR))
                .toList();

        Plan cheapest = planner.plan(new PlanningProblem(crews, visits, 0), Sketch.BLANK, Effort.rounds(500));
        Plan fair = planner.plan(new PlanningProblem(crews, visits, 600), Sketch.BLANK, Effort.rounds(500));

        assertThat(cheapest.tours()).extracting(tour -> tour.stops().size()).containsExactly(6, 0);
        assertThat(fair.tours()).extracting(tour -> tour.stops().size()).containsExactly(3, 3);
    }

    @Test
    void whatIsLockedIsKeptEvenBeyondTheCrewsHours() {
        CrewShift crew = Problems.locked(
                new CrewShift(
                        "C",
                        east(0),
                        null,
                        new TimeWindow(0, 600),
                        List.of(),
                        new Offers(Set.of(), Set.of(), Map.of()),
                        List.of()),
                "V");

        Plan plan = plan(List.of(crew), List.of(visit("V", east(5)), visit("W", east(5))));

        assertThat(plan.tours().getFirst().visits()).containsExactly("V");
        assertThat(plan.leftOut()).containsExactly("W");
    }

    @Test
    void theExplanationNamesTheRunnerUpAndWhatItWouldCostMore() {
        PlanningProblem problem = new PlanningProblem(
                List.of(crew("near", east(1)), crew("far", east(9)), crew("middle", east(4))),
                List.of(visit("V", east(0))),
                0);
        Plan plan = planner.plan(problem, Sketch.BLANK, Effort.rounds(50));

        Explanation why = planner.explain(problem, plan, "V");

        assertThat(why.crewId()).isEqualTo("near");
        assertThat(why.candidates()).isEqualTo(3);
        assertThat(why.cost().travel()).isBetween(150.0, 175.0); // 1 km × 1.35 at 30 km/h
        assertThat(why.runnerUp()).satisfies(other -> {
            assertThat(other.crewId()).isEqualTo("middle");
            assertThat(other.costsMore()).isBetween(3 * 150 * 1.1, 3 * 175 * 1.1);
        });
    }

    @Test
    void aVisitLeftOutCannotBeExplained() {
        PlanningProblem problem = new PlanningProblem(List.of(), List.of(visit("V", east(0))), 0);
        Plan plan = planner.plan(problem, Sketch.BLANK, Effort.rounds(5));

        assertThatThrownBy(() -> planner.explain(problem, plan, "V")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedAndRoundsGiveTheSamePlan() {
        PlanningProblem problem = Problems.any(42);

        Plan one = planner.plan(problem, Sketch.BLANK, Effort.rounds(100));
        Plan two = planner.plan(problem, Sketch.BLANK, Effort.rounds(100));

        assertThat(two).isEqualTo(one);
    }

    @Test
    void aProblemThatNamesAVisitTwiceIsRefused() {
        List<Visit> twice = List.of(visit("V", east(0)), visit("V", east(1)));

        assertThatThrownBy(() -> new PlanningProblem(List.of(), twice, 0)).hasMessageContaining("V");
    }

    @Test
    void greatCirclesAreStretchedToRoads() {
        TravelMatrix ways = TOWN.between(List.of(new Place(31.0, 120.6), new Place(32.0, 120.6)));

        // A degree of latitude is 111.195 km on the mean sphere; × 1.35 at 30 km/h.
        assertThat(ways.seconds(0, 1)).isBetween(18_010.0, 18_015.0);
    }
}
