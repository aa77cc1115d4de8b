package org.lamplighter.benchmarks.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.local.process.StackFailure;

/**
 * A storm: who lost supply when, in the order of time.
 *
 * @param outages one per row of the file
 */
public record Storm(List<Lost> outages) {

    /**
     * Somebody's supply is gone.
     *
     * @param second seconds since 1970
     * @param circuit the feeder
     * @param latitude degrees north
     * @param longitude degrees east
     * @param customers how many homes, at least 1
     */
    public record Lost(long second, String circuit, double latitude, double longitude, int customers) {}

    /** Rows of a CSV table with a heading; cells hold no commas. */
    public static Storm read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, Integer> columns = new HashMap<>();
        String[] heading = lines.getFirst().split(",", -1);
        for (int i = 0; i < heading.length; i++) {
            columns.put(heading[i], i);
        }
        List<Lost> outages = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            outages.add(new Lost(
                    Long.parseLong(cell(cells, columns, "start")),
                    cell(cells, columns, "circuit"),
                    Double.parseDouble(cell(cells, columns, "lat")),
                    Double.parseDouble(cell(cells, columns, "lon")),
                    Math.max(1, number(cell(cells, columns, "max_customers")))));
        }
        outages.sort(Comparator.comparingLong(Lost::second));
        return new Storm(List.copyOf(outages));
    }

    private static String cell(String[] cells, Map<String, Integer> columns, String name) {
        Integer column = columns.get(name);
        if (column == null || column >= cells.length) {
            throw new StackFailure("The storm's table has a row without " + name + ".");
        }
        return cells[column];
    }

    private static int number(String cell) {
        return cell.isEmpty() ? 1 : Integer.parseInt(cell);
    }

    /** The stretch of this length in which most is lost. */
    public Storm worst(Duration length) {
        int best = 0;
        int bestEnd = 0;
        int end = 0;
        for (int begin = 0; begin < outages.size(); begin++) {
            while (end < outages.size()
                    && outages.get(end).second() < outages.get(begin).second() + length.toSeconds()) {
                end++;
            }
            if (end - begin > bestEnd - best) {
                best = begin;
                bestEnd = end;
            }
        }
        return new Storm(outages.subList(best, bestEnd));
    }
}
