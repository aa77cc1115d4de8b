package org.lamplighter.kit.events;

import java.util.function.BiConsumer;
import org.lamplighter.contracts.Event;

/**
 * Applies one type of event to this service. A bean of this type subscribes the service to the event's topic.
 *
 * <p>An event may be delivered more than once; handing the metadata to the aggregate's change makes it count once. An
 * exception that is not of passing nature parks the aggregate's key: later events of the same key wait behind it.
 *
 * @param <E> the event
 */
public interface EventHandler<E extends Event> {

    /** The record this handler reads. */
    Class<E> eventType();

    /** Applies the event, idempotently. */
    void handle(E event, EventMetadata metadata);

    /** A handler that does nothing but this. */
    static <E extends Event> EventHandler<E> applying(Class<E> type, BiConsumer<E, EventMetadata> application) {
        return new AppliedEvent<>(type, application);
    }
}
