package org.lamplighter.dispatch.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.settings.BoardSettings;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.RouteOrder;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;

/** The crews of an area with what they hold. */
final class ReadCrews {

    private final Crews crews;
    private final CrewQueues queues;
    private final BoardSettings settings;

    ReadCrews(Crews crews, CrewQueues queues, BoardSettings settings) {
        this.crews = crews;
        this.queues = queues;
        this.settings = settings;
    }

    record Found(List<BoardCrew> crews, int inAll) {}

    Found serving(String areaCode, Instant now) {
        List<CrewLoad> all = crews.serving(areaCode);
        List<CrewLoad> shown = all.subList(0, Math.min(all.size(), settings.mostCrews()));
        Map<String, List<WorkOrder>> held = held(shown);
        List<BoardCrew> rows = shown.stream()
                .map(load -> row(load, held.getOrDefault(load.crew().crewId(), List.of()), areaCode, now))
                .toList();
        return new Found(rows, all.size());
    }

    /** In a storm crews hold more than is read; then some queues are shorter than their crew's load says. */
    private Map<String, List<WorkOrder>> held(List<CrewLoad> crewsShown) {
        List<String> ids = crewsShown.stream().map(load -> load.crew().crewId()).toList();
        int atMost = settings.mostCrews() * settings.mostQueued();
        Map<String, List<WorkOrder>> byCrew = new HashMap<>();
        if (!ids.isEmpty()) {
            RouteOrder.sorted(queues.heldBy(ids, atMost).stream()
                            .map(Stored::state)
                            .toList())
                    .forEach(order -> order.holder()
                            .ifPresent(holder -> byCrew.computeIfAbsent(holder.crewId(), id -> new ArrayList<>())
                                    .add(order)));
        }
        return byCrew;
    }

    private BoardCrew row(CrewLoad load, List<WorkOrder> held, String areaCode, Instant now) {
        List<WorkOrder> here = held.stream()
                .filter(order -> order.facts().areaCode().equals(areaCode))
                .toList();
        return new BoardCrew(
                load,
                load.crew().shift().covers(now),
                here.subList(0, Math.min(here.size(), settings.mostQueued())),
                held.size() - here.size());
    }
}
