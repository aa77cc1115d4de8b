package org.lamplighter.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Problems to plan: a small town that tests shape, and any town by lot. */
final class Problems {

    static final TravelTimes TOWN = new GreatCircleTravel(30, 1.35);
    static final double HOUR = 3600;

    private static final List<String> SKILLS = List.of("low-voltage", "high-voltage", "metering");
    private static final List<String> AREAS = List.of("320505", "320506");

    private Problems() {}

    /** A place so many kilometres east of the middle of town. */
    static Place east(double kilometres) {
        return new Place(31.3, 120.6 + kilometres / 95.1);
    }

    static CrewShift crew(String id, Place from) {
        return new CrewShift(
                id,
                from,
                null,
                new TimeWindow(0, 8 * HOUR),
                List.of(),
                new Offers(Set.copyOf(SKILLS), Set.copyOf(AREAS), Map.of()),
                List.of());
    }

    static CrewShift locked(CrewShift crew, String... visits) {
        return new CrewShift(
                crew.id(), crew.from(), crew.to(), crew.hours(), crew.breaks(), crew.offers(), List.of(visits));
    }

    static CrewShift with(CrewShift crew, Offers offers) {
        return new CrewShift(crew.id(), crew.from(), crew.to(), crew.hours(), crew.breaks(), offers, crew.locked());
    }

    static CrewShift resting(CrewShift crew, TimeWindow... breaks) {
        return new CrewShift(
                crew.id(), crew.from(), crew.to(), crew.hours(), List.of(breaks), crew.offers(), crew.locked());
    }

    static Visit visit(String id, Place place) {
        return visit(id, place, new Tie.Free());
    }

    static Visit visit(String id, Place place, Tie tie) {
        return new Visit(
                id,
                place,
                HOUR / 2,
                TimeWindow.ALWAYS,
                new Promptness(0.1, 2 * HOUR, 3),
                Demands.NONE,
                tie,
                1000 * HOUR);
    }

    static Visit asking(Visit visit, Demands demands) {
        return new Visit(
                visit.id(),
                visit.place(),
                visit.workSeconds(),
                visit.window(),
                visit.promptness(),
                demands,
                visit.tie(),
                visit.costOfLeavingOut());
    }

    /** Any town: crews and visits of all kinds, some of which nobody can make. */
    static PlanningProblem any(long seed) {
        Random random = new Random(seed);
        int crews = 1 + random.nextInt(6);
        int count = random.nextInt(40);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            visits.add(anyVisit("V" + i, random, crews));
        }
        List<CrewShift> shifts = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < crews; i++) {
            List<String> locked = new ArrayList<>();
            while (next < count && random.nextInt(4) == 0) {
                locked.add("V" + next++);
            }
            shifts.add(anyCrew("C" + i, random, locked));
        }
        return new PlanningProblem(shifts, visits, random.nextInt(3) * 60);
    }

    private static Visit anyVisit(String id, Random random, int crews) {
        double opens = random.nextInt(3) == 0 ? random.nextInt(6) * HOUR : 0;
        boolean closes = random.nextInt(3) == 0;
        TimeWindow window =
                new TimeWindow(opens, closes ? opens + random.nextInt(3) * HOUR / 2 : Double.POSITIVE_INFINITY);
        Promptness promptness = random.nextBoolean()
                ? Promptness.NO_MATTER
                : new Promptness(random.nextDouble(), random.nextInt(4) * HOUR, random.nextInt(5));
        Demands demands = new Demands(
                random.nextInt(3) == 0 ? Set.of(SKILLS.get(random.nextInt(3))) : Set.of(),
                random.nextInt(3) == 0 ? Set.of(AREAS.get(random.nextInt(2))) : Set.of(),
                random.nextInt(3) == 0 ? Map.of("fuse", random.nextInt(3)) : Map.of());
        String crew = "C" + random.nextInt(crews + 1);
        Tie tie = switch (random.nextInt(4)) {
            case 0 -> new Tie.Told(crew, random.nextInt(1000));
            case 1 -> new Tie.Only(crew);
            default -> new Tie.Free();
        };
        return new Visit(id, anywhere(random), random.nextInt(90) * 60.0, window, promptness, demands, tie, 100 * HOUR);
    }

    private static CrewShift anyCrew(String id, Random random, List<String> locked) {
        double begins = random.nextInt(2) * HOUR;
        List<TimeWindow> breaks = new ArrayList<>();
        if (random.nextBoolean()) {
            breaks.add(new TimeWindow(2 * HOUR, 2.5 * HOUR));
        }
        if (random.nextBoolean()) {
            breaks.add(new TimeWindow(4 * HOUR, 5 * HOUR));
        }
        Offers offers = new Offers(
                Set.copyOf(SKILLS.subList(0, random.nextInt(4))),
                Set.copyOf(AREAS.subList(0, random.nextInt(3))),
                random.nextBoolean() ? Map.of("fuse", random.nextInt(5)) : Map.of());
        return new CrewShift(
                id,
                anywhere(random),
                random.nextBoolean() ? anywhere(random) : null,
                new TimeWindow(begins, begins + random.nextInt(9) * HOUR),
                breaks,
                offers,
                locked);
    }

    private static Place anywhere(Random random) {
        return new Place(31.2 + random.nextDouble() * 0.2, 120.5 + random.nextDouble() * 0.2);
    }
}
