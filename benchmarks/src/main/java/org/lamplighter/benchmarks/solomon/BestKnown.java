package org.lamplighter.benchmarks.solomon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lamplighter.planner.Goal;

/**
 * The best known of an instance: the columns of {@code solomon-100-best-known.csv} that VROOM's published comparison goes by.
 *
 * @param vehicles routes
 * @param distance of all of them
 */
record BestKnown(int vehicles, double distance) {

    /** By instance. */
    static Map<String, BestKnown> read(Path table, Goal goal) throws IOException {
        String kind = goal == Goal.FEWEST_CREWS ? "vroomscripts_minK_" : "vroomscripts_distanceonly_";
        List<String> lines = Files.readAllLines(table);
        List<String> header = List.of(lines.getFirst().split(",", -1));
        int vehicles = header.indexOf(kind + "vehicles");
        int distance = header.indexOf(kind + "distance");
        Map<String, BestKnown> known = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> known.put(
                        row[0], new BestKnown(Integer.parseInt(row[vehicles]), Double.parseDouble(row[distance]))));
        return known;
    }
}
