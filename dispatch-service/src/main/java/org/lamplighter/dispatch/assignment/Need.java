package org.lamplighter.dispatch.assignment;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;

/**
 * What an order asks of a crew.
 *
 * @param areas the service area, and those it was opened to
 * @param skill what it must be able to do
 * @param site where it must go, if known
 * @param repair whether it repairs a fault
 * @param materials what of the vehicle it uses up
 */
record Need(Set<String> areas, Skill skill, @Nullable Position site, boolean repair, Map<String, Integer> materials) {

    /** Other work that a crew carries never keeps it from a repair. */
    boolean hasRoom(CrewLoad load) {
        Integer most = load.crew().mostOrders();
        return most == null || carries(load) < most;
    }

    private long carries(CrewLoad load) {
        return repair ? load.orders().stream().filter(OrderFacts::isRepair).count() : load.openOrders();
    }

    private static Set<String> areas(OrderFacts facts) {
        Set<String> areas = new HashSet<>(facts.directives().openedTo());
        areas.add(facts.areaCode());
        return areas;
    }

    static Need of(OrderFacts facts, AssignmentRules rules) {
        return new Need(
                areas(facts),
                rules.skillFor(facts.task()),
                facts.site().position(),
                facts.task() instanceof Fault,
                rules.materialsFor(facts.task()));
    }
}
