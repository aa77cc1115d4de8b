package org.lamplighter.planner;

import java.util.Map;
import java.util.Set;

/**
 * What a visit asks of its crew.
 *
 * @param skills what the crew must be able to do
 * @param areas one of these service areas must be the crew's; empty for no matter
 * @param materials how much of what is used up from the vehicle
 */
public record Demands(Set<String> skills, Set<String> areas, Map<String, Integer> materials) {

    /** Any crew will do. */
    public static final Demands NONE = new Demands(Set.of(), Set.of(), Map.of());

    public Demands {
        skills = Set.copyOf(skills);
        areas = Set.copyOf(areas);
        materials = Map.copyOf(materials);
    }

    boolean metBy(Offers offers) {
        return offers.skills().containsAll(skills)
                && (areas.isEmpty() || areas.stream().anyMatch(offers.areas()::contains))
                && materials.entrySet().stream().allMatch(need -> offers.amountOf(need.getKey()) >= need.getValue());
    }
}
