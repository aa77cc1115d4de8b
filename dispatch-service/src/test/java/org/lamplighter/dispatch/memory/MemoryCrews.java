package org.lamplighter.dispatch.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;

/** Crews in memory. */
public final class MemoryCrews implements Crews {

    private final Map<String, CrewLoad> crews = new TreeMap<>();
    private final Fate fate;

    public MemoryCrews(Fate fate, List<Crew> all) {
        this.fate = fate;
        all.forEach(crew -> crews.put(crew.crewId(), new CrewLoad(crew, 0)));
    }

    @Override
    public Optional<CrewLoad> find(String crewId) {
        return Optional.ofNullable(crews.get(crewId));
    }

    @Override
    public List<CrewLoad> serving(String areaCode) {
        return all().stream().filter(load -> load.crew().serves(areaCode)).toList();
    }

    @Override
    public List<CrewLoad> all() {
        return new ArrayList<>(crews.values());
    }

    @Override
    public boolean reserve(CrewLoad seen) {
        correct(seen.crew().crewId(), 1);
        return true;
    }

    @Override
    public void load(String crewId) {
        correct(crewId, 1);
    }

    @Override
    public Optional<CrewLoad> unload(String crewId) {
        correct(crewId, -1);
        return find(crewId);
    }

    @Override
    public void correct(String crewId, int difference) {
        fate.write(() -> crews.computeIfPresent(
                crewId, (id, load) -> new CrewLoad(load.crew(), load.openOrders() + difference)));
    }

    @Override
    public long keep(List<Crew> loaded) {
        throw new UnsupportedOperationException("imports are told by the integration tests");
    }
}
