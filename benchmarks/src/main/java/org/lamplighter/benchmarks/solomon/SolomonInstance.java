package org.lamplighter.benchmarks.solomon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A vehicle routing problem with time windows in the form of Solomon, "Algorithms for the Vehicle Routing and Scheduling
 * Problems with Time Window Constraints", Operations Research 35(2), 1987. Distance is Euclidean in double precision and
 * also the time on the way.
 *
 * @param name its name, such as R101
 * @param vehicles how many there are
 * @param capacity of each vehicle
 * @param customers row 0 is the depot
 */
public record SolomonInstance(String name, int vehicles, int capacity, List<Customer> customers) {

    public SolomonInstance {
        customers = List.copyOf(customers);
    }

    /** One row of the file. */
    public record Customer(int number, double x, double y, int demand, int ready, int due, int service) {

        double distanceTo(Customer other) {
            double dx = x - other.x;
            double dy = y - other.y;
            return Math.sqrt(dx * dx + dy * dy);
        }
    }

    /** Reads a file: name, fleet after VEHICLE, rows after CUSTOMER. */
    public static SolomonInstance read(Path file) throws IOException {
        List<int[]> rows = new ArrayList<>();
        String name = "";
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (name.isEmpty()) {
                name = text;
            } else if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
                rows.add(numbers(text));
            }
        }
        List<Customer> customers = rows.stream()
                .skip(1)
                .map(row -> new Customer(row[0], row[1], row[2], row[3], row[4], row[5], row[6]))
                .toList();
        return new SolomonInstance(name, rows.getFirst()[0], rows.getFirst()[1], customers);
    }

    private static int[] numbers(String line) {
        String[] words = line.split("\\s+", -1);
        int[] numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = (int) Double.parseDouble(words[i]);
        }
        return numbers;
    }
}
