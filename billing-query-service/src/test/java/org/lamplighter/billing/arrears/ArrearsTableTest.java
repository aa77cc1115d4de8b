package org.lamplighter.billing.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.aggregate.Decision;

/** Every stage × everything that can happen does what {@code docs/billing.md} says. */
class ArrearsTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "billing.md");
    private static final String REFUSED = "–";

    /** What happens: with what facts, whether the stage's time is over, and what is done. */
    private record Happening(Owing owing, boolean timeIsOver, Function<Course, Decision<Arrears>> does) {

        String outcome(Stage stage) {
            Arrears before = Debts.at(stage, timeIsOver);
            return switch (does.apply(Debts.course(before, owing))) {
                case Decision.Changed<Arrears> changed ->
                    changed.state().stage().name();
                case Decision.Unchanged<Arrears> _ -> stage.name();
                case Decision.Rejected<Arrears> rejected -> {
                    assertThat(rejected.rejection().code()).isEqualTo("arrears-step-out-of-order");
                    yield REFUSED;
                }
            };
        }
    }

    private static final Map<String, Happening> HAPPENINGS = Map.of(
            "time", new Happening(Debts.longLate(false), true, Course::looked),
            "paid", new Happening(Debts.nothing(), false, Course::looked),
            "protected", new Happening(Debts.longLate(true), true, Course::looked),
            "approval", new Happening(Debts.longLate(false), false, course -> course.approved("desk:s")),
            "refusal",
                    new Happening(
                            Debts.longLate(false), false, course -> course.refused("desk:s", RefusalReason.DISPUTED)),
            "stop done", new Happening(Debts.longLate(false), false, course -> course.stopDone("F-1", Debts.NOON)),
            "stop given up",
                    new Happening(Debts.longLate(false), false, course -> course.stopGivenUp("F-1", "NO_ACCESS")),
            "restore done",
                    new Happening(Debts.longLate(false), false, course -> course.restoreDone("F-2", Debts.NOON)),
            "restore given up",
                    new Happening(Debts.longLate(false), false, course -> course.restoreGivenUp("F-2", "NO_ACCESS")));

    @Test
    void everyStageAnswersEverythingAsTheTableSays() throws IOException {
        List<List<String>> table = table();
        List<String> head = table.getFirst();
        Map<String, String> told = new TreeMap<>();
        Map<String, String> done = new TreeMap<>();
        for (List<String> row : table.subList(1, table.size())) {
            Stage stage = Stage.valueOf(row.getFirst());
            HAPPENINGS.forEach((name, happening) -> {
                told.put(stage + " " + name, row.get(head.indexOf(name)));
                done.put(stage + " " + name, happening.outcome(stage));
            });
        }

        assertThat(done).hasSize(Stage.values().length * HAPPENINGS.size());
        assertThat(done).isEqualTo(told);
    }

    private static List<List<String>> table() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| arrears are |"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|--"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
