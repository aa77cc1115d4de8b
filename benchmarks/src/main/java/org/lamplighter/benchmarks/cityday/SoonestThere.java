package org.lamplighter.benchmarks.cityday;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamplighter.benchmarks.cityday.City.Fault;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.TravelTimes;

/** Each new order goes to the crew that is there soonest after all it has been given, and stays there. */
final class SoonestThere implements Dispatcher {

    private final TravelTimes travel;

    SoonestThere(TravelTimes travel) {
        this.travel = travel;
    }

    @Override
    public Map<String, List<String>> decide(
            double now, List<CrewShift> crews, List<Fault> open, Map<String, List<String>> before) {
        Map<String, Fault> byId = new HashMap<>();
        open.forEach(fault -> byId.put(fault.id(), fault));
        Map<String, List<String>> tours = new HashMap<>();
        Set<String> given = new HashSet<>();
        for (CrewShift crew : crews) {
            List<String> kept = new ArrayList<>(before.getOrDefault(crew.id(), List.of()));
            kept.retainAll(byId.keySet());
            given.addAll(kept);
            tours.put(crew.id(), kept);
        }
        for (Fault fault : open) {
            if (!given.contains(fault.id())) {
                give(fault, crews, byId, tours);
            }
        }
        return tours;
    }

    private void give(Fault fault, List<CrewShift> crews, Map<String, Fault> byId, Map<String, List<String>> tours) {
        double soonest = Double.POSITIVE_INFINITY;
        List<String> best = new ArrayList<>();
        for (CrewShift crew : crews) {
            List<String> tour = tours.getOrDefault(crew.id(), List.of());
            if (crew.offers().skills().containsAll(fault.demands().skills())) {
                double there = there(fault, crew, tour, byId);
                if (there < soonest
                        && there + fault.workSeconds() <= crew.hours().to()) {
                    soonest = there;
                    best = tour;
                }
            }
        }
        best.add(fault.id());
    }

    private double there(Fault fault, CrewShift crew, List<String> tour, Map<String, Fault> byId) {
        double time = crew.hours().from();
        Place here = crew.from();
        for (String order : tour) {
            Fault before = byId.getOrDefault(order, fault);
            time += seconds(here, before.place()) + before.workSeconds();
            here = before.place();
        }
        return time + seconds(here, fault.place());
    }

    private double seconds(Place from, Place to) {
        return travel.between(List.of(from, to)).seconds(0, 1);
    }
}
