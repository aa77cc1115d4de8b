package org.lamplighter.kit.counter;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.EventObserver;

/** Every event seen passing by. */
public final class Seen implements EventObserver {

    private final List<Event> events = new CopyOnWriteArrayList<>();

    public List<Event> events() {
        return events;
    }

    @Override
    public Set<String> topics() {
        return Set.of(CounterTopic.NAME);
    }

    @Override
    public void seen(Event event, EventMetadata metadata) {
        events.add(event);
    }
}
