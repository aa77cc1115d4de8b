package org.lamplighter.benchmarks.cityday;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.lamplighter.benchmarks.cityday.City.Fault;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.TimeWindow;
import org.lamplighter.planner.TravelTimes;

/**
 * Lets a day pass: at each report and each withdrawal the crews have come as far as they were told, then it is decided anew.
 * A crew sets out for its next order as soon as it is free; who is on the way arrives. A crew's next order is taken on
 * and so locked.
 */
final class CityDay {

    private final City city;
    private final TravelTimes travel;
    private final Dispatcher dispatcher;
    private final Map<String, Fault> open = new HashMap<>();
    private final Map<String, CrewShift> crews = new HashMap<>();
    private Map<String, List<String>> tours = new HashMap<>();
    private final Histogram decisionMicros = new Histogram(60_000_000L, 3);
    private final List<Double> waits = new ArrayList<>();
    private double travelled;
    private int late;
    private int mostOpen;
    private int moved;

    CityDay(City city, TravelTimes travel, Dispatcher dispatcher) {
        this.city = city;
        this.travel = travel;
        this.dispatcher = dispatcher;
        city.crews().forEach(crew -> crews.put(crew.id(), crew));
    }

    /**
     * How it went.
     *
     * @param decisionMicros how long deciding took each time
     * @param waits from report to arrival, seconds
     * @param late arrivals after the promised time
     * @param unserved orders nobody came to before the shifts ended
     * @param travelHours on the road, all crews
     * @param mostOpen orders that waited at once
     * @param moved orders that went from one crew to another
     */
    record Outcome(
            Histogram decisionMicros,
            List<Double> waits,
            int late,
            int unserved,
            double travelHours,
            int mostOpen,
            int moved) {}

    private record Change(double at, Fault fault, boolean withdrawal) {}

    Outcome pass() {
        List<Change> changes = new ArrayList<>();
        for (Fault fault : city.faults()) {
            changes.add(new Change(fault.reported(), fault, false));
            if (fault.withdrawn() < Double.POSITIVE_INFINITY) {
                changes.add(new Change(fault.withdrawn(), fault, true));
            }
        }
        changes.sort(Comparator.comparingDouble(Change::at));
        for (Change change : changes) {
            drive(change.at());
            if (change.withdrawal()) {
                open.remove(change.fault().id());
            } else {
                open.put(change.fault().id(), change.fault());
            }
            mostOpen = Math.max(mostOpen, open.size());
            decide(change.at());
        }
        drive(Double.POSITIVE_INFINITY);
        return new Outcome(decisionMicros, waits, late, open.size(), travelled / 3600, mostOpen, moved);
    }

    private void decide(double now) {
        Map<String, List<String>> before = new HashMap<>();
        List<CrewShift> free = new ArrayList<>();
        for (CrewShift shape : city.crews()) {
            CrewShift crew = crews.getOrDefault(shape.id(), shape);
            List<String> tour = tours.getOrDefault(crew.id(), List.of()).stream()
                    .filter(open::containsKey)
                    .toList();
            before.put(crew.id(), tour);
            double from = Math.max(now, crew.hours().from());
            free.add(new CrewShift(
                    crew.id(),
                    crew.from(),
                    null,
                    new TimeWindow(from, Math.max(from, crew.hours().to())),
                    crew.breaks(),
                    crew.offers(),
                    tour.stream().limit(1).toList()));
        }
        List<Fault> waiting =
                open.values().stream().sorted(Comparator.comparing(Fault::id)).toList();
        long began = System.nanoTime();
        Map<String, List<String>> after = dispatcher.decide(now, free, waiting, before);
        decisionMicros.recordValue((System.nanoTime() - began) / 1000);
        requireKept(free, after);
        moved += moved(before, after);
        tours = after;
    }

    private static void requireKept(List<CrewShift> crews, Map<String, List<String>> after) {
        Set<String> given = new HashSet<>();
        for (CrewShift crew : crews) {
            List<String> tour = after.getOrDefault(crew.id(), List.of());
            if (tour.size() < crew.locked().size()
                    || !tour.subList(0, crew.locked().size()).equals(crew.locked())
                    || !tour.stream().allMatch(given::add)) {
                throw new IllegalStateException("an order that was taken on was moved, or one given twice");
            }
        }
    }

    private static int moved(Map<String, List<String>> before, Map<String, List<String>> after) {
        int moved = 0;
        for (Map.Entry<String, List<String>> tour : before.entrySet()) {
            Set<String> now = new HashSet<>(after.getOrDefault(tour.getKey(), List.of()));
            moved += (int) tour.getValue().stream()
                    .filter(order -> !now.contains(order))
                    .count();
        }
        return moved;
    }

    /** Crews that are free set out for their next orders, up to a moment. */
    private void drive(double until) {
        for (CrewShift shape : city.crews()) {
            List<String> tour = tours.getOrDefault(shape.id(), List.of());
            for (String order : tour) {
                CrewShift crew = crews.getOrDefault(shape.id(), shape);
                Fault fault = open.get(order);
                if (crew.hours().from() > until) {
                    break;
                }
                if (fault != null) {
                    visit(crew, fault);
                }
            }
        }
    }

    private void visit(CrewShift crew, Fault fault) {
        double way = travel.between(List.of(crew.from(), fault.place())).seconds(0, 1);
        double setsOut = Math.max(crew.hours().from(), fault.reported());
        double arrival = pass(crew, setsOut, way);
        double leaves = pass(crew, arrival, fault.workSeconds());
        Place here = fault.place();
        crews.put(
                crew.id(),
                new CrewShift(
                        crew.id(),
                        here,
                        null,
                        new TimeWindow(leaves, Math.max(leaves, crew.hours().to())),
                        crew.breaks(),
                        crew.offers(),
                        List.of()));
        open.remove(fault.id());
        travelled += way;
        waits.add(arrival - fault.reported());
        late += arrival > fault.due() ? 1 : 0;
    }

    private static double pass(CrewShift crew, double from, double seconds) {
        double end = from + seconds;
        for (TimeWindow rest : crew.breaks()) {
            if (from < rest.to() && end > rest.from()) {
                end += rest.to() - Math.max(from, rest.from());
            }
        }
        return end;
    }
}
