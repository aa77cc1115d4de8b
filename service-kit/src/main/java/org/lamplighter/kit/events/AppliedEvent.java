package org.lamplighter.kit.events;

import java.util.function.BiConsumer;
import org.lamplighter.contracts.Event;

/** See {@link EventHandler#applying}. */
record AppliedEvent<E extends Event>(Class<E> eventType, BiConsumer<E, EventMetadata> application)
        implements EventHandler<E> {

    @Override
    public void handle(E event, EventMetadata metadata) {
        application.accept(event, metadata);
    }
}
