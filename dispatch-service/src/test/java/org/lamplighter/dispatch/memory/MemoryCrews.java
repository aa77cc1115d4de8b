package org.lamplighter.dispatch.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.DutyMark;
import org.lamplighter.dispatch.crew.StockUse;
import org.lamplighter.dispatch.crew.Whereabouts;
import org.lamplighter.kit.test.Fate;

/** Crews in memory. */
public final class MemoryCrews implements Crews {

    private final Map<String, CrewLoad> crews = new TreeMap<>();
    private final Fate fate;

    public MemoryCrews(Fate fate, List<Crew> all) {
        this.fate = fate;
        all.forEach(crew -> crews.put(crew.crewId(), new CrewLoad(crew, Set.of())));
    }

    @Override
    public Optional<CrewLoad> find(String crewId) {
        return Optional.ofNullable(crews.get(crewId));
    }

    @Override
    public List<CrewLoad> serving(String areaCode) {
        return all().stream()
                .filter(load -> load.crew().servesOneOf(Set.of(areaCode)))
                .toList();
    }

    @Override
    public List<CrewLoad> all() {
        return new ArrayList<>(crews.values());
    }

    @Override
    public boolean reserve(CrewLoad seen, String workOrderId) {
        load(seen.crew().crewId(), workOrderId);
        return true;
    }

    @Override
    public void load(String crewId, String workOrderId) {
        change(crewId, orders -> orders.add(workOrderId));
    }

    @Override
    public Optional<CrewLoad> unload(String crewId, String workOrderId) {
        change(crewId, orders -> orders.remove(workOrderId));
        return find(crewId);
    }

    private void change(String crewId, Consumer<Set<String>> change) {
        fate.write(() -> crews.computeIfPresent(crewId, (id, load) -> {
            Set<String> orders = new HashSet<>(load.orders());
            change.accept(orders);
            return new CrewLoad(load.crew(), orders);
        }));
    }

    @Override
    public Optional<CrewLoad> mark(String crewId, DutyMark mark) {
        throw new UnsupportedOperationException("duty is told by the integration tests");
    }

    @Override
    public void seen(String crewId, Whereabouts whereabouts) {
        throw new UnsupportedOperationException("duty is told by the integration tests");
    }

    @Override
    public void used(String crewId, StockUse use) {
        throw new UnsupportedOperationException("stock is told by the integration tests");
    }

    @Override
    public long keep(List<Crew> loaded, Instant at) {
        throw new UnsupportedOperationException("imports are told by the integration tests");
    }
}
