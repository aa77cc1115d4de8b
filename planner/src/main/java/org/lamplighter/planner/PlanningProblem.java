package org.lamplighter.planner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is there and what is to be done.
 *
 * @param crews the crews
 * @param visits the visits, those locked to a crew included
 * @param fairness how much an even load counts: a crew's cost grows by this × (its hours on the road and at work)², in
 *     seconds on the road; 0 for not at all
 * @param goal what comes first
 */
public record PlanningProblem(List<CrewShift> crews, List<Visit> visits, double fairness, Goal goal) {

    /** For a day with the crews that are there. */
    public PlanningProblem(List<CrewShift> crews, List<Visit> visits, double fairness) {
        this(crews, visits, fairness, Goal.LEAST_COST);
    }

    public PlanningProblem {
        crews = List.copyOf(crews);
        visits = List.copyOf(visits);
        if (!(fairness >= 0) || !Double.isFinite(fairness)) {
            throw new IllegalArgumentException("fairness is a weight");
        }
        requireConsistent(crews, visits);
    }

    private static void requireConsistent(List<CrewShift> crews, List<Visit> visits) {
        Map<String, Visit> known = new HashMap<>();
        visits.forEach(visit -> {
            if (known.put(visit.id(), visit) != null) {
                throw new IllegalArgumentException("visit twice: " + visit.id());
            }
        });
        Set<String> crewIds = new HashSet<>();
        Set<String> locked = new HashSet<>();
        for (CrewShift crew : crews) {
            if (!crewIds.add(crew.id())) {
                throw new IllegalArgumentException("crew twice: " + crew.id());
            }
            for (String visit : crew.locked()) {
                if (!known.containsKey(visit) || !locked.add(visit)) {
                    throw new IllegalArgumentException("locked visit unknown or locked twice: " + visit);
                }
            }
        }
    }
}
