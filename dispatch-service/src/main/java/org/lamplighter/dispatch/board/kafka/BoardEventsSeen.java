package org.lamplighter.dispatch.board.kafka;

import java.util.Set;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.dispatch.board.Board;
import org.lamplighter.dispatch.board.TouchedAreas;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.EventObserver;
import org.lamplighter.kit.live.LiveViews;
import org.springframework.stereotype.Component;

/** Hears this service's own topics, so that a board shows what another instance did. */
@Component
class BoardEventsSeen implements EventObserver {

    private final LiveViews<Board> boards;
    private final TouchedAreas touched;

    BoardEventsSeen(LiveViews<Board> boards, TouchedAreas touched) {
        this.boards = boards;
        this.touched = touched;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.WORK_ORDERS, Topics.OUTAGES);
    }

    @Override
    public void seen(Event event, EventMetadata metadata) {
        if (boards.any()) {
            areas(event, metadata.aggregateId()).forEach(boards::wake);
        }
    }

    private Set<String> areas(Event event, String id) {
        return switch (event) {
            case OutageOpened opened -> Set.of(opened.areaCode());
            case OutageUpdated _, OutageRestored _, ReportJoinedOutage _ -> touched.ofOutage(id);
            default -> touched.ofOrder(id);
        };
    }
}
