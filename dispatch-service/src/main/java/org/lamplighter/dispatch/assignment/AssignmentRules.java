package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.crew.DutyRules;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.Task;

/**
 * What the choice of a crew goes by.
 *
 * @param skills the skill each symptom asks for; low voltage where none is said
 * @param perOpenOrder how long an order that a crew carries already keeps it from the next; a repair, as planned
 * @param travel how long crews take
 * @param duty when crews work, and where they set out from
 * @param work what work that is no repair asks of a crew
 */
public record AssignmentRules(
        Map<Symptom, Skill> skills,
        Duration perOpenOrder,
        Travel travel,
        DutyRules duty,
        Map<WorkKind, WorkRule> work) {

    public AssignmentRules {
        skills = Map.copyOf(skills);
        work = Map.copyOf(work);
    }

    /** What repairs alone are chosen by. */
    public AssignmentRules(Map<Symptom, Skill> skills, Duration perOpenOrder, Travel travel, DutyRules duty) {
        this(skills, perOpenOrder, travel, duty, Map.of());
    }

    Skill skillFor(Task task) {
        return switch (task) {
            case Fault fault -> skills.getOrDefault(fault.symptom(), Skill.LOW_VOLTAGE);
            case FieldTask other -> rule(other).skill();
        };
    }

    /** How long a crew is there. */
    Duration timeFor(Task task) {
        return switch (task) {
            case Fault _ -> perOpenOrder;
            case FieldTask other -> rule(other).takes();
        };
    }

    /** What a second of its waiting counts, where a second of an ordinary repair's counts 1. */
    double weightOf(Task task) {
        return switch (task) {
            case Fault fault -> fault.urgency() == Urgency.URGENT ? 2 : 1;
            case FieldTask other -> rule(other).weight();
        };
    }

    /** What of a vehicle it uses up. A repair's is known when somebody has looked. */
    Map<String, Integer> materialsFor(Task task) {
        return switch (task) {
            case Fault _ -> Map.of();
            case FieldTask other -> rule(other).materials();
        };
    }

    /** Whatever any work uses up. */
    Set<String> knownMaterials() {
        return work.values().stream()
                .flatMap(rule -> rule.materials().keySet().stream())
                .collect(Collectors.toSet());
    }

    private WorkRule rule(FieldTask task) {
        return work.getOrDefault(
                task.kind(), new WorkRule(Skill.LOW_VOLTAGE, perOpenOrder, WorkRule.LEAST_WEIGHT, Map.of()));
    }
}
