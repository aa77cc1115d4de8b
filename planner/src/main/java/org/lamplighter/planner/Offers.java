package org.lamplighter.planner;

import java.util.Map;
import java.util.Set;

/**
 * What a crew offers.
 *
 * @param skills what it can do
 * @param areas service areas it works in
 * @param materials how much of what is on its vehicle; what is not named is not there
 */
public record Offers(Set<String> skills, Set<String> areas, Map<String, Integer> materials) {

    public Offers {
        skills = Set.copyOf(skills);
        areas = Set.copyOf(areas);
        materials = Map.copyOf(materials);
    }

    int amountOf(String material) {
        return materials.getOrDefault(material, 0);
    }
}
