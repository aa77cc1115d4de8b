package org.lamplighter.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.intake.cases.CaseMother.CREW;
import static org.lamplighter.intake.cases.CaseMother.LIMITS;
import static org.lamplighter.intake.cases.CaseMother.ORDER;
import static org.lamplighter.intake.cases.CaseMother.SEALING;
import static org.lamplighter.intake.cases.CaseMother.at;
import static org.lamplighter.intake.cases.CaseMother.notice;
import static org.lamplighter.intake.cases.CaseMother.over;
import static org.lamplighter.intake.cases.CaseMother.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.kit.aggregate.Decision;

/** Every state under every action does what the table in the decision record says. */
class TransitionTableTest {

    private static final Path TABLE = Path.of("../docs/adr/0006-cases-and-clocks.md");

    private static final Map<String, CaseStatus> LETTERS = Map.of(
            "R", CaseStatus.REPORTED,
            "J", CaseStatus.JOINED_OUTAGE,
            "D", CaseStatus.DISPATCHED,
            "W", CaseStatus.CREW_ON_THE_WAY,
            "S", CaseStatus.CREW_ON_SITE,
            "P", CaseStatus.RESTORED,
            "A", CaseStatus.AWAITING_CONFIRMATION,
            "C", CaseStatus.CLOSED);

    private static Map<String, Function<Case, Decision<Case>>> actions() {
        Map<String, Function<Case, Decision<Case>>> actions = new LinkedHashMap<>();
        actions.put("assigned", it -> it.repaired(step(RepairStep.Kind.ASSIGNED, 2), LIMITS, at(90)));
        actions.put("accepted", it -> it.repaired(step(RepairStep.Kind.ACCEPTED, 3), LIMITS, at(90)));
        actions.put("departed", it -> it.repaired(step(RepairStep.Kind.DEPARTED, 4), LIMITS, at(90)));
        actions.put("arrived", it -> it.repaired(step(RepairStep.Kind.ARRIVED, 20), LIMITS, at(90)));
        actions.put("restored", it -> it.repaired(step(RepairStep.Kind.RESTORED, 60), LIMITS, at(90)));
        actions.put("completed", it -> it.repaired(step(RepairStep.Kind.COMPLETED, 70), LIMITS, at(90)));
        actions.put("returned", it -> it.orderReturned(ORDER, CREW, at(65)));
        actions.put("rests", it -> it.orderRests(ORDER, at(65), at(300), null));
        actions.put("goes on", it -> it.orderGoesOn(ORDER, at(66), at(100), at(400)));
        actions.put("joined", it -> it.joined(notice(50, null), LIMITS, at(90)));
        actions.put("answered", it -> it.answeredWithoutCrew(NoCrewReason.ARREARS, at(50), LIMITS, at(90)));
        actions.put("outage news", it -> it.outageUpdated(notice(50, CauseClass.EQUIPMENT)));
        actions.put("to confirm", it -> it.restorationToConfirm(notice(50, null), at(49), LIMITS, at(90)));
        actions.put("outage over", it -> it.outageRestored(over(60), LIMITS, at(90)));
        actions.put("yes", it -> it.answered(new Confirmation(true, null, null), LIMITS, SEALING, at(90)));
        actions.put("no", it -> it.answered(new Confirmation(false, null, null), LIMITS, SEALING, at(90)));
        actions.put("window over", it -> it.clockLookedAt(at(3 * 24 * 60)));
        return actions;
    }

    @Test
    void everyStateUnderEveryActionDoesWhatTheTableSays() throws IOException {
        Map<String, List<String>> table = table();
        List<String> columns = List.copyOf(actions().keySet());
        assertThat(table.get("state")).isEqualTo(columns);

        Map<String, List<String>> actual = new LinkedHashMap<>();
        actual.put("state", columns);
        for (CaseStatus status : CaseStatus.values()) {
            Case it = CaseMother.in(status);
            assertThat(it.status()).isEqualTo(status);
            actual.put(
                    letter(status) + " " + status,
                    actions().values().stream()
                            .map(action -> cell(it, action.apply(it)))
                            .toList());
        }

        assertThat(actual).isEqualTo(table);
    }

    /** The next state; {@code =} for told without a change of state, {@code –} for nothing, {@code ×} for refused. */
    private static String cell(Case before, Decision<Case> decision) {
        return switch (decision) {
            case Decision.Rejected<Case> ignored -> "×";
            case Decision.Unchanged<Case> ignored -> "–";
            case Decision.Changed<Case> changed -> {
                boolean stays = changed.state().status() == before.status();
                String told = changed.events().isEmpty() ? "–" : "=";
                yield stays ? told : letter(changed.state().status());
            }
        };
    }

    private static String letter(CaseStatus status) {
        return LETTERS.entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("| ") && !line.startsWith("| -")) {
                List<String> cells = new ArrayList<>(
                        Arrays.stream(line.split("\\|")).map(String::strip).toList());
                rows.put(cells.get(1), List.copyOf(cells.subList(2, cells.size())));
            }
        }
        return rows;
    }
}
