package org.lamplighter.dispatch.assignment;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.OrderFacts;

/**
 * What an order asks of a crew.
 *
 * @param areas the service area, and those it was opened to
 * @param skill what it must be able to do
 * @param site where it must go, if known
 */
record Need(Set<String> areas, Skill skill, @Nullable Position site) {

    private static Set<String> areas(OrderFacts facts) {
        Set<String> areas = new HashSet<>(facts.directives().openedTo());
        areas.add(facts.areaCode());
        return areas;
    }

    static Need of(OrderFacts facts, AssignmentRules rules) {
        return new Need(
                areas(facts),
                rules.skillFor(facts.fault().symptom()),
                facts.site().position());
    }
}
