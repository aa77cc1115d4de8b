package org.lamplighter.dispatch.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageCounts;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.settings.BoardSettings;
import org.lamplighter.kit.aggregate.Stored;

/** The open outages of an area with whom they affect. */
final class ReadOutages {

    private final OutageLists lists;
    private final OutageCounts counts;
    private final Network network;
    private final FedAccounts accounts;
    private final BoardSettings settings;

    ReadOutages(OutageLists lists, OutageCounts counts, Network network, FedAccounts accounts, BoardSettings settings) {
        this.lists = lists;
        this.counts = counts;
        this.network = network;
        this.accounts = accounts;
        this.settings = settings;
    }

    record Found(List<BoardOutage> outages, long inAll, long affectedAccounts) {}

    Found open(String areaCode) {
        Page<Stored<Outage>> page =
                lists.ofAreas(Set.of(areaCode), true, new PageRequest(Optional.empty(), settings.mostOutages()));
        List<Outage> open = page.items().stream().map(Stored::state).toList();
        Set<String> dark = new HashSet<>();
        open.forEach(outage -> dark.addAll(outage.scope().transformerAreas()));
        Map<String, TransformerArea> known = dark.isEmpty() ? Map.of() : network.transformerAreas(dark);
        List<BoardOutage> rows = open.stream()
                .map(outage -> new BoardOutage(
                        outage,
                        accounts.count(outage.scope().transformerAreas()),
                        places(outage.scope().transformerAreas(), known)))
                .toList();
        // A feeder outage and its parts are dark together: each area counts once.
        long affected = dark.isEmpty() ? 0 : accounts.count(new ArrayList<>(dark));
        return new Found(rows, page.next() == null ? rows.size() : counts.open(areaCode), affected);
    }

    private static List<Position> places(Collection<String> areas, Map<String, TransformerArea> known) {
        return areas.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(TransformerArea::position)
                .distinct()
                .toList();
    }
}
