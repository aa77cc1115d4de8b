package org.lamplighter.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for any town. */
class PlannerPropertiesTest {

    private final RoutePlanner planner = new RuinAndRecreate(Problems.TOWN, 7);

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everyPlanCanBeDrivenAndNamesWhatItLeavesOut(@ForAll long seed) {
        PlanningProblem problem = Problems.any(seed);

        Plan plan = planner.plan(problem, Sketch.BLANK, Effort.rounds(60));

        assertThat(Driven.faults(problem, plan, Problems.TOWN)).isEmpty();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void fewestCrewsAreNoMoreThanBeforeAndLeaveOutNoMore(@ForAll long seed) {
        PlanningProblem cheap = Problems.any(seed);
        PlanningProblem few = new PlanningProblem(cheap.crews(), cheap.visits(), cheap.fairness(), Goal.FEWEST_CREWS);
        Plan before = planner.plan(cheap, Sketch.BLANK, Effort.rounds(40));

        Plan plan = planner.plan(few, Sketch.of(before), Effort.rounds(80));

        assertThat(Driven.faults(few, plan, Problems.TOWN)).isEmpty();
        assertThat(crewsUsed(plan)).isLessThanOrEqualTo(crewsUsed(before));
        assertThat(plan.leftOut()).hasSizeLessThanOrEqualTo(before.leftOut().size());
    }

    private static long crewsUsed(Plan plan) {
        return plan.tours().stream().filter(tour -> !tour.stops().isEmpty()).count();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void planningAgainAfterAcceptanceMovesNothingThatWasAccepted(@ForAll long seed) {
        PlanningProblem before = Problems.any(seed);
        Plan first = planner.plan(before, Sketch.BLANK, Effort.rounds(40));
        PlanningProblem after = accepted(before, first, seed);

        Plan second = planner.plan(after, Sketch.of(first), Effort.rounds(40));

        assertThat(Driven.faults(after, second, Problems.TOWN)).isEmpty();
        for (int crew = 0; crew < after.crews().size(); crew++) {
            List<String> locked = after.crews().get(crew).locked();
            assertThat(second.tours().get(crew).visits().subList(0, locked.size()))
                    .isEqualTo(locked);
        }
    }

    /** Each crew accepts some of its first stops, and some visits come up that were not known. */
    private static PlanningProblem accepted(PlanningProblem problem, Plan plan, long seed) {
        List<CrewShift> crews = new ArrayList<>();
        for (int i = 0; i < problem.crews().size(); i++) {
            CrewShift crew = problem.crews().get(i);
            List<String> tour = plan.tours().get(i).visits();
            int taken = Math.max(crew.locked().size(), tour.size() / 2);
            crews.add(Problems.locked(crew, tour.subList(0, taken).toArray(String[]::new)));
        }
        List<Visit> visits = new ArrayList<>(problem.visits());
        Problems.any(seed + 1).visits().stream().limit(5).forEach(visit -> visits.add(renamed(visit)));
        return new PlanningProblem(crews, visits, problem.fairness());
    }

    private static Visit renamed(Visit visit) {
        return new Visit(
                "new-" + visit.id(),
                visit.place(),
                visit.workSeconds(),
                visit.window(),
                visit.promptness(),
                visit.demands(),
                visit.tie(),
                visit.costOfLeavingOut());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theCostToldIsTheCostOfThePlan(@ForAll long seed) {
        PlanningProblem problem = Problems.any(seed);

        Plan plan = planner.plan(problem, Sketch.BLANK, Effort.rounds(60));
        Plan same = planner.plan(problem, Sketch.of(plan), Effort.rounds(1));

        assertThat(same.cost()).isLessThanOrEqualTo(plan.cost() + 1e-3);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyStopCanBeExplained(@ForAll long seed) {
        PlanningProblem problem = Problems.any(seed);
        Plan plan = planner.plan(problem, Sketch.BLANK, Effort.rounds(20));

        for (Tour tour : plan.tours()) {
            for (int i = 0; i < tour.stops().size(); i++) {
                Explanation why =
                        planner.explain(problem, plan, tour.stops().get(i).visitId());
                assertThat(why.crewId()).isEqualTo(tour.crewId());
                assertThat(why.position()).isEqualTo(i + 1);
                assertThat(why.cost().total()).isFinite();
            }
        }
    }
}
