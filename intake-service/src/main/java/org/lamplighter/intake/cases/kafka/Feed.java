package org.lamplighter.intake.cases.kafka;

import java.util.function.BiConsumer;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;

/** Hands one type of event to the use case that follows it. */
record Feed<E extends Event>(Class<E> eventType, BiConsumer<E, EventMetadata> to) implements EventHandler<E> {

    @Override
    public void handle(E event, EventMetadata metadata) {
        to.accept(event, metadata);
    }
}
