package org.lamplighter.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lamplighter.contracts.Event;

/** Hands a message to the handler of its type. Types nobody handles are skipped and counted. */
final class EventDispatcher {

    private final Map<String, EventHandler<?>> handlers = new HashMap<>();
    private final Set<String> topics = new TreeSet<>();
    private final EventJson json;
    private final MeterRegistry metrics;

    EventDispatcher(Collection<EventHandler<?>> all, EventJson json, MeterRegistry metrics) {
        this.json = json;
        this.metrics = metrics;
        for (EventHandler<?> handler : all) {
            String type = EventTypes.typeOf(handler.eventType());
            if (handlers.put(type, handler) != null) {
                throw new IllegalStateException("two handlers for " + type);
            }
            topics.add(EventTypes.topicOf(handler.eventType()));
        }
    }

    Set<String> topics() {
        return topics;
    }

    void dispatch(ConsumerRecord<String, byte[]> message, String topic) {
        EventMetadata metadata = IncomingEvent.metadata(message, topic);
        EventHandler<?> handler = handlers.get(metadata.type());
        if (handler == null || message.value() == null) { // no value: a compacted topic's end of a key
            metrics.counter("lamplighter.events.skipped", "type", metadata.type())
                    .increment();
            return;
        }
        handle(handler, message.value(), metadata);
        metrics.counter("lamplighter.events.applied", "type", metadata.type()).increment();
    }

    private <E extends Event> void handle(EventHandler<E> handler, byte[] data, EventMetadata metadata) {
        handler.handle(json.read(data, handler.eventType()), metadata);
    }
}
