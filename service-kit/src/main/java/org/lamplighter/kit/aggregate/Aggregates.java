package org.lamplighter.kit.aggregate;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/**
 * All aggregates of one kind. Each is one document: its state, its version, the events that still have to be published and
 * the marks that make requests and events count once. Every change is one conditional write.
 *
 * <p>A decision may be asked for more than once when writers meet: it must be a pure function of the state given.
 *
 * @param <T> the state of one aggregate
 */
public interface Aggregates<T> {

    /** The aggregate with this id, if there is one. */
    Optional<Stored<T>> find(String id);

    /**
     * Creates an aggregate for a request. A repeated request gets the first answer again.
     *
     * @param id usually {@link IdempotentRequest#idFor(String)}, so that the same key always names the same aggregate
     * @throws RejectedException when the decision refuses
     */
    Answer create(
            String id, IdempotentRequest request, Supplier<Decision<T>> decide, Function<Stored<T>, Answer> answer);

    /**
     * Changes an aggregate for a request. A repeated request gets the first answer again; {@code If-Match}, when the request
     * carries it, must name the present version.
     *
     * @throws RejectedException when there is no such aggregate, or the decision refuses
     */
    Answer change(
            String id, IdempotentRequest request, Function<T, Decision<T>> decide, Function<Stored<T>, Answer> answer);

    /** Creates an aggregate because of an event. Does nothing when it exists already. */
    boolean create(String id, EventMetadata cause, Supplier<Decision<T>> decide);

    /**
     * Changes an aggregate because of an event, once per event: an event whose sequence is not above the last one applied
     * from the same aggregate is skipped.
     *
     * @return whether it was applied now
     * @throws NoSuchAggregateException when there is no such aggregate
     */
    boolean change(String id, EventMetadata cause, Function<T, Decision<T>> decide);

    /** Creates an aggregate on the service's own account. Does nothing and returns {@code false} when it exists already. */
    boolean create(String id, Supplier<Decision<T>> decide);

    /**
     * Changes an aggregate on the service's own account, for example because a clock ran out.
     *
     * @return the aggregate after the change
     * @throws NoSuchAggregateException when there is no such aggregate
     * @throws RejectedException when the decision refuses
     */
    Stored<T> change(String id, Function<T, Decision<T>> decide);
}
