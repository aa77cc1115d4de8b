package org.lamplighter.dispatch.crew;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;

/**
 * A field crew (抢修班组).
 *
 * @param crewId its id, which its members' tokens carry
 * @param name its name as customers read it
 * @param areas service areas it serves
 * @param skills what it can do
 * @param shift when it works
 * @param base where it sets out from
 * @param mostOrders open orders it is given at most by itself; {@code null} for no limit
 * @param outfit its breaks, what is on its vehicle and where its tour ends
 */
public record Crew(
        String crewId,
        String name,
        List<String> areas,
        Set<Skill> skills,
        Shift shift,
        Position base,
        @Nullable Integer mostOrders,
        Outfit outfit) {

    /** A crew of whose breaks and vehicle nothing is known. */
    public Crew(
            String crewId,
            String name,
            List<String> areas,
            Set<Skill> skills,
            Shift shift,
            Position base,
            @Nullable Integer mostOrders) {
        this(crewId, name, areas, skills, shift, base, mostOrders, Outfit.PLAIN);
    }

    public Crew {
        areas = List.copyOf(areas);
        skills = Set.copyOf(skills);
    }

    public boolean servesOneOf(Set<String> areaCodes) {
        return areas.stream().anyMatch(areaCodes::contains);
    }
}
