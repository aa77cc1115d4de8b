package org.lamplighter.benchmarks.cityday;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lamplighter.planner.CrewShift;
import org.lamplighter.planner.Demands;
import org.lamplighter.planner.Offers;
import org.lamplighter.planner.Place;
import org.lamplighter.planner.TimeWindow;

/**
 * A city the size of Suzhou: ten towns, crews based in them, faults all day and half of them in a thunderstorm of three
 * hours. Seconds count from 08:00.
 *
 * @param crews the crews, 08:00 to 20:00 with half an hour at noon
 * @param faults by the time they are reported
 */
record City(List<CrewShift> crews, List<Fault> faults) {

    private static final double HOUR = 3600;
    private static final double DAY = 12 * HOUR;
    private static final double REPORTS_END = 10.5 * HOUR;
    private static final double STORM_BEGINS = 6.5 * HOUR;
    private static final double STORM = 3 * HOUR;
    private static final double URBAN = 45 * 60;
    private static final double RURAL = 90 * 60;
    private static final double TOWN_DEGREES = 0.04;

    /**
     * A fault.
     *
     * @param id its order
     * @param place where
     * @param reported when, seconds
     * @param due when a crew is promised
     * @param workSeconds how long the repair takes
     * @param urgent counts twice
     * @param withdrawn when the customer says that it is done with, if no crew is on the way; infinite for never
     * @param demands what the crew must have
     */
    record Fault(
            String id,
            Place place,
            double reported,
            double due,
            double workSeconds,
            boolean urgent,
            double withdrawn,
            Demands demands) {}

    static City of(int crewCount, int faultCount, long seed) {
        Random random = new Random(seed);
        List<Place> towns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            towns.add(new Place(31.05 + random.nextDouble() * 0.6, 120.4 + random.nextDouble() * 0.7));
        }
        List<CrewShift> crews = new ArrayList<>();
        for (int i = 0; i < crewCount; i++) {
            crews.add(crew("crew-" + i, i, near(towns.get(i % towns.size()), random)));
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < faultCount; i++) {
            faults.add(fault("order-" + i, towns, random));
        }
        faults.sort(Comparator.comparingDouble(Fault::reported));
        return new City(crews, faults);
    }

    private static CrewShift crew(String id, int number, Place base) {
        double noon = 3.5 * HOUR + (number % 3) * HOUR / 2;
        Set<String> skills = number % 3 == 0 ? Set.of("low-voltage", "high-voltage") : Set.of("low-voltage");
        return new CrewShift(
                id,
                base,
                null,
                new TimeWindow(0, DAY),
                List.of(new TimeWindow(noon, noon + HOUR / 2)),
                new Offers(skills, Set.of(), Map.of("fuse", 8)),
                List.of());
    }

    private static Fault fault(String id, List<Place> towns, Random random) {
        boolean rural = random.nextInt(5) == 0;
        Place place = rural
                ? new Place(31.05 + random.nextDouble() * 0.6, 120.4 + random.nextDouble() * 0.7)
                : near(towns.get(random.nextInt(towns.size())), random);
        double reported =
                random.nextBoolean() ? random.nextDouble() * REPORTS_END : STORM_BEGINS + random.nextDouble() * STORM;
        return new Fault(
                id,
                place,
                reported,
                reported + (rural ? RURAL : URBAN),
                (20 + random.nextInt(45)) * 60.0,
                random.nextInt(20) == 0,
                random.nextInt(30) == 0 ? reported + random.nextDouble() * HOUR : Double.POSITIVE_INFINITY,
                new Demands(
                        Set.of(random.nextInt(6) == 0 ? "high-voltage" : "low-voltage"),
                        Set.of(),
                        random.nextInt(4) == 0 ? Map.of("fuse", 1) : Map.of()));
    }

    private static Place near(Place town, Random random) {
        return new Place(
                town.latitude() + random.nextGaussian() * TOWN_DEGREES,
                town.longitude() + random.nextGaussian() * TOWN_DEGREES);
    }
}
