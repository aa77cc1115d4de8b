package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.kit.aggregate.Decision;

/** Every state × every command of a dispatcher does what {@code docs/work-orders.md} says. Helpers: {@code HelpersTest}. */
class DeskCommandTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "work-orders.md");
    private static final String REFUSED = "–";
    private static final Instant NOW = Orders.NOON.plusSeconds(60);
    private static final Map<String, DeskCommand> COMMANDS = Map.of(
            "lock", new DeskCommand.LockIt("customer insists"),
            "hold", new DeskCommand.PutOnHold(HoldReason.FORCE_MAJEURE, NOW.plusSeconds(600)),
            "resumption", new DeskCommand.Resume(),
            "areas", new DeskCommand.OpenTo("320506", "storm"));

    @Test
    void everyStateAnswersEveryCommandAsTheTableSays() throws IOException {
        List<List<String>> table = table();
        List<String> head = table.getFirst();
        Map<String, String> told = new TreeMap<>();
        Map<String, String> done = new TreeMap<>();
        for (List<String> row : table.subList(1, table.size())) {
            Phase phase = Phase.valueOf(row.getFirst());
            COMMANDS.forEach((name, command) -> {
                told.put(phase + " " + name, row.get(head.indexOf(name)));
                done.put(phase + " " + name, outcome(Orders.in(phase), command));
            });
        }

        assertThat(told).hasSize(Phase.values().length * COMMANDS.size());
        assertThat(done).isEqualTo(told);
    }

    private static String outcome(WorkOrder order, DeskCommand command) {
        return switch (DeskRules.decide(order, command, "dispatcher", NOW)) {
            case Decision.Changed<WorkOrder> changed -> changed.state().phase().name();
            case Decision.Unchanged<WorkOrder> _ -> "unchanged";
            case Decision.Rejected<WorkOrder> rejected -> {
                assertThat(rejected.rejection().code()).isEqualTo("work-order-step-out-of-order");
                yield REFUSED;
            }
        };
    }

    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| order is |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
