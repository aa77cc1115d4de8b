package org.lamplighter.dispatch.assignment;

import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.OrderFacts;

/**
 * What an order asks of a crew.
 *
 * @param areaCode the service area
 * @param skill what it must be able to do
 * @param site where it must go, if known
 */
record Need(String areaCode, Skill skill, @Nullable Position site) {

    static Need of(OrderFacts facts, AssignmentRules rules) {
        return new Need(
                facts.areaCode(),
                rules.skillFor(facts.fault().symptom()),
                facts.site().position());
    }
}
