package org.lamplighter.benchmarks.solomon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Best known distances, vehicles not counting, by instance: the column of {@code solomon-100-best-known.csv} that VROOM's
 * published comparison goes by.
 */
final class BestKnown {

    private static final String COLUMN = "vroomscripts_distanceonly_distance";

    private BestKnown() {}

    static Map<String, Double> read(Path table) throws IOException {
        String[] header = Files.readAllLines(table).getFirst().split(",", -1);
        int column = List.of(header).indexOf(COLUMN);
        Map<String, Double> distances = new TreeMap<>();
        Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(row -> distances.put(row[0], Double.parseDouble(row[column])));
        return distances;
    }
}
