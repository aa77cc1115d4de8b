package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.util.Map;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.dispatch.crew.DutyRules;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Travel;

/**
 * What the choice of a crew goes by.
 *
 * @param skills the skill each symptom asks for; low voltage where none is said
 * @param perOpenOrder how long an order that a crew carries already keeps it from the next
 * @param travel how long crews take
 * @param duty when crews work, and where they set out from
 */
public record AssignmentRules(Map<Symptom, Skill> skills, Duration perOpenOrder, Travel travel, DutyRules duty) {

    public AssignmentRules {
        skills = Map.copyOf(skills);
    }

    Skill skillFor(Symptom symptom) {
        return skills.getOrDefault(symptom, Skill.LOW_VOLTAGE);
    }
}
