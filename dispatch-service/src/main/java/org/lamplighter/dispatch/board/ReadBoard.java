package org.lamplighter.dispatch.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lamplighter.dispatch.settings.BoardSettings;
import org.lamplighter.dispatch.workorder.OrdersDue;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Stored;

/** Reads the board of a service area as it is now. Every question is a bounded range of an index. */
public final class ReadBoard {

    private static final Set<Phase> OVER = Set.of(Phase.COMPLETED, Phase.WITHDRAWN);

    private final OrdersDue orders;
    private final ReadCrews crews;
    private final ReadOutages outages;
    private final BoardSettings settings;
    private final Clock clock;

    ReadBoard(OrdersDue orders, ReadCrews crews, ReadOutages outages, BoardSettings settings, Clock clock) {
        this.orders = orders;
        this.crews = crews;
        this.outages = outages;
        this.settings = settings;
        this.clock = clock;
    }

    /** The board; empty for an area that nobody knows. */
    public Board read(String areaCode) {
        Map<Phase, Long> counts = new EnumMap<>(Phase.class);
        List<BoardOrder> rows = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (!OVER.contains(phase)) {
                List<Stored<WorkOrder>> found = orders.soonest(areaCode, phase, settings.mostOrders() + 1);
                boolean more = found.size() > settings.mostOrders();
                counts.put(phase, more ? orders.count(areaCode, phase) : found.size());
                found.forEach(order -> rows.add(BoardOrder.of(order.state())));
            }
        }
        rows.sort(BoardOrder.BY_TIME_LEFT);
        ReadCrews.Found serving = crews.serving(areaCode, clock.instant());
        ReadOutages.Found dark = outages.open(areaCode);
        return new Board(
                areaCode,
                rows.subList(0, Math.min(rows.size(), settings.mostOrders())),
                counts,
                serving.crews(),
                serving.inAll(),
                dark.outages(),
                dark.inAll(),
                dark.affectedAccounts());
    }
}
