package org.lamplighter.kit.aggregate;

import java.util.List;
import org.lamplighter.contracts.Event;

/**
 * What was decided about an aggregate.
 *
 * @param <T> the aggregate's state
 */
public sealed interface Decision<T> {

    /**
     * The aggregate changes.
     *
     * @param state its next state
     * @param events what the others are told, in order; may be empty
     */
    record Changed<T>(T state, List<Event> events) implements Decision<T> {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** Nothing changes and nobody is told; the request is answered from the state as it is. */
    record Unchanged<T>() implements Decision<T> {}

    /** The request is refused; nothing changes. */
    record Rejected<T>(Rejection rejection) implements Decision<T> {}

    static <T> Decision<T> changed(T state, Event... events) {
        return new Changed<>(state, List.of(events));
    }

    static <T> Decision<T> changed(T state, List<? extends Event> events) {
        return new Changed<>(state, List.copyOf(events));
    }

    static <T> Decision<T> unchanged() {
        return new Unchanged<>();
    }

    static <T> Decision<T> rejected(Rejection rejection) {
        return new Rejected<>(rejection);
    }
}
