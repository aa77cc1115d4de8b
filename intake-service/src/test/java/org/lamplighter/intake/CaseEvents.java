package org.lamplighter.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.Topics;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.EventObserver;
import org.springframework.boot.test.context.TestComponent;

/** What the others hear of cases, in order. */
@TestComponent
class CaseEvents implements EventObserver {

    record Heard(Event event, EventMetadata metadata) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public void seen(Event event, EventMetadata metadata) {
        heard.add(new Heard(event, metadata));
    }

    /** Events of one case of one type, each once, in order of their sequence. */
    <E extends Event> List<E> of(String caseId, Class<E> type) {
        List<E> found = new ArrayList<>();
        long last = 0;
        for (Heard one : heard) {
            if (one.metadata().aggregateId().equals(caseId) && one.metadata().sequence() > last) {
                last = one.metadata().sequence();
                if (type.isInstance(one.event())) {
                    found.add(type.cast(one.event()));
                }
            }
        }
        return found;
    }
}
