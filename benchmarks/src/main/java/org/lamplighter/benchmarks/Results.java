package org.lamplighter.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.local.BuiltModules;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table on the screen and the file beside it. */
final class Results {

    private final String name;
    private final Map<String, Object> input;
    private final String everythingOnIt;
    private final List<Map<String, Object>> figures = new ArrayList<>();

    /** Of a benchmark with the whole suite. */
    Results(String name, Map<String, Object> input) {
        this(name, input, "load generator, gateway, four services, Kafka, Keycloak, document store");
    }

    /**
     * Of any benchmark.
     *
     * @param everythingOnIt what ran on the machine meanwhile
     */
    Results(String name, Map<String, Object> input, String everythingOnIt) {
        this.name = name;
        this.everythingOnIt = everythingOnIt;
        this.input = new LinkedHashMap<>(input);
    }

    void add(Map<String, Object> row) {
        figures.add(new LinkedHashMap<>(row));
    }

    void printTable() {
        if (figures.isEmpty()) {
            return;
        }
        List<String> columns = List.copyOf(figures.getFirst().keySet());
        System.out.println();
        columns.forEach(column -> System.out.printf("%16s", column));
        System.out.println();
        for (Map<String, Object> row : figures) {
            columns.forEach(column -> System.out.printf("%16s", row.get(column)));
            System.out.println();
        }
    }

    void write() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("benchmark", name);
        file.put("measuredAt", Instant.now().toString());
        file.put("machine", machine());
        file.put("input", input);
        file.put("figures", figures);
        Path target = BuiltModules.here().root().resolve("benchmarks/results").resolve(name + ".json");
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(
                    target,
                    JsonMapper.builder()
                                    .enable(SerializationFeature.INDENT_OUTPUT)
                                    .build()
                                    .writeValueAsString(file)
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("\nwritten to " + BuiltModules.here().root().relativize(target));
    }

    private Map<String, Object> machine() {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("memoryMiB", system.getTotalMemorySize() >> 20);
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        machine.put("everythingOnIt", everythingOnIt);
        return machine;
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
