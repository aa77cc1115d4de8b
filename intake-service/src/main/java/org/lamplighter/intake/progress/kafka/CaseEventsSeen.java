package org.lamplighter.intake.progress.kafka;

import java.util.Set;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.Topics;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.EventObserver;
import org.lamplighter.kit.live.LiveViews;
import org.springframework.stereotype.Component;

@Component
class CaseEventsSeen implements EventObserver {

    private final LiveViews<Case> followers;

    CaseEventsSeen(LiveViews<Case> followers) {
        this.followers = followers;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public void seen(Event event, EventMetadata metadata) {
        followers.wake(metadata.aggregateId());
    }
}
