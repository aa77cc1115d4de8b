package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HelpKind;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** Every state × every action does what {@code docs/work-orders.md} says. */
class WorkOrderTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "work-orders.md");
    private static final String REFUSED = "–";

    private static OrderFacts facts(WorkKind kind) {
        return kind == WorkKind.FAULT_REPAIR ? Orders.facts() : Orders.other(kind);
    }

    /** Other work is never RESTORED: nothing leads there. */
    private static List<Phase> phases(WorkKind kind) {
        return Arrays.stream(Phase.values())
                .filter(phase -> kind == WorkKind.FAULT_REPAIR || phase != Phase.RESTORED)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateAnswersEveryActionAsTheTableSays(WorkKind kind) throws IOException {
        Map<String, String> told = table(kind);
        Map<String, String> done = new TreeMap<>();
        for (Phase phase : phases(kind)) {
            for (Action action : Action.values()) {
                done.put(phase + " " + action.label(), outcome(Orders.in(phase, facts(kind)), action));
            }
        }
        assertThat(done).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPossibleIsWhatTheTableAllows(WorkKind kind) throws IOException {
        Map<String, String> told = table(kind);
        for (Phase phase : phases(kind)) {
            List<Action> allowed = Arrays.stream(Action.values())
                    .filter(action -> !REFUSED.equals(told.get(phase + " " + action.label())))
                    .toList();
            assertThat(Orders.in(phase, facts(kind)).possible())
                    .as(phase.name())
                    .containsExactlyInAnyOrderElementsOf(allowed);
        }
    }

    @Test
    void aRefusalNamesTheStateAndWhatIsPossible() {
        Decision<WorkOrder> refused = Orders.in(Phase.ACCEPTED).restore(Orders.NOON);

        assertThat(refused)
                .isEqualTo(Decision.rejected(Rejection.conflict(
                        "work-order-step-out-of-order",
                        "ACCEPTED",
                        "departure, expectation, help, photo, reassignment, return")));
    }

    private static String outcome(WorkOrder order, Action action) {
        if (action == Action.PHOTO) {
            return order.possible().contains(Action.PHOTO) ? order.phase().name() : REFUSED;
        }
        boolean isRepair = order.facts().task() instanceof Fault;
        Decision<WorkOrder> decision = switch (action) {
            case ASSIGNMENT -> order.assign(Orders.to(Orders.TWO));
            case REASSIGNMENT -> order.reassign(Orders.byDispatcher(Orders.TWO, "nearer"));
            case ACCEPTANCE -> order.accept(Orders.NOON.plusSeconds(60));
            case DEPARTURE -> order.depart(Orders.NOON.plusSeconds(300), null);
            case ARRIVAL -> order.arrive(isRepair ? Orders.arrival() : new Arrival(Orders.ONE_O_CLOCK, null, null));
            case RESTORATION -> order.restore(Orders.NOON.plusSeconds(3600));
            case COMPLETION ->
                isRepair
                        ? order.complete(Orders.NOON.plusSeconds(4000), CauseClass.EQUIPMENT, null, List.of())
                        : order.report(Orders.ONE_O_CLOCK.plusSeconds(600), Orders.report());
            case RETURN -> order.giveBack(Orders.NOON.plusSeconds(30), ReturnReason.WRONG_UNIT);
            case WITHDRAWAL ->
                isRepair
                        ? order.withdraw("OF-1", Orders.NOON.plusSeconds(30))
                        : order.cancel(Orders.cancellation(Orders.NOON.plusSeconds(30)));
            case SURVEY -> order.survey(new Survey(Orders.NOON.plusSeconds(2000), Orders.ONE, Orders.findings()));
            case EXPECTATION ->
                order.expectRestoration(new Expectation(Orders.NOON, Orders.ONE, Orders.NOON.plusSeconds(9000)));
            case HELP -> order.askForHelp(new HelpRequest("H", Orders.NOON, Orders.ONE, HelpKind.VEHICLE, null, null));
            case PHOTO -> throw new AssertionError("handled above");
        };
        return switch (decision) {
            case Decision.Changed<WorkOrder> changed -> changed.state().phase().name();
            case Decision.Unchanged<WorkOrder> _ -> "unchanged";
            case Decision.Rejected<WorkOrder> rejected -> {
                assertThat(rejected.rejection().code()).isEqualTo("work-order-step-out-of-order");
                yield REFUSED;
            }
        };
    }

    private static Map<String, String> table(WorkKind kind) throws IOException {
        String header = kind == WorkKind.FAULT_REPAIR ? "| state |" : "| other work |";
        List<String> actions = new ArrayList<>();
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith(header)) {
                actions.addAll(cells(line).subList(1, cells(line).size()));
            } else if (!actions.isEmpty() && line.isBlank()) {
                break;
            } else if (!actions.isEmpty() && !line.startsWith("|---")) {
                List<String> cells = cells(line);
                for (int i = 0; i < actions.size(); i++) {
                    told.put(cells.getFirst() + " " + actions.get(i).toLowerCase(Locale.ROOT), cells.get(i + 1));
                }
            }
        }
        return told;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
