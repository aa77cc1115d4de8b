package org.lamplighter.kit.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Aggregates as the kit keeps them: state, marks and events of a decision in one write. */
public final class MemoryAggregates<T> implements Aggregates<T> {

    private final Map<String, Kept<T>> documents = new LinkedHashMap<>();
    private final Fate fate;
    private final BiConsumer<String, Event> told;

    /**
     * Aggregates that live and die with the service.
     *
     * @param told what happens to events, by aggregate, in order
     */
    public MemoryAggregates(Fate fate, BiConsumer<String, Event> told) {
        this.fate = fate;
        this.told = told;
    }

    private record Kept<T>(long version, T state, Map<String, Long> applied) {}

    public List<T> all() {
        List<T> states = new ArrayList<>();
        documents.values().forEach(kept -> states.add(kept.state()));
        return states;
    }

    @Override
    public Optional<Stored<T>> find(String id) {
        return Optional.ofNullable(documents.get(id)).map(kept -> new Stored<>(id, kept.version(), kept.state()));
    }

    @Override
    public boolean create(String id, Supplier<Decision<T>> decide) {
        return create(id, null, decide);
    }

    @Override
    public boolean create(String id, @Nullable EventMetadata cause, Supplier<Decision<T>> decide) {
        if (documents.containsKey(id)) {
            return false;
        }
        if (decide.get() instanceof Decision.Changed<T> changed) {
            write(id, 1, changed, marked(Map.of(), cause));
            return true;
        }
        throw new AssertionError("creating is a change");
    }

    @Override
    public Stored<T> change(String id, Function<T, Decision<T>> decide) {
        change(id, (EventMetadata) null, decide);
        return find(id).orElseThrow();
    }

    @Override
    public boolean change(String id, @Nullable EventMetadata cause, Function<T, Decision<T>> decide) {
        Kept<T> kept = documents.get(id);
        if (kept == null) {
            throw new NoSuchAggregateException("aggregate", id);
        }
        if (cause != null && kept.applied().getOrDefault(cause.aggregateId(), 0L) >= cause.sequence()) {
            return false;
        }
        switch (decide.apply(kept.state())) {
            case Decision.Rejected<T> rejected -> throw new RejectedException(rejected.rejection());
            case Decision.Unchanged<T> _ ->
                write(
                        id,
                        kept.version() + 1,
                        new Decision.Changed<>(kept.state(), List.of()),
                        marked(kept.applied(), cause));
            case Decision.Changed<T> changed -> write(id, kept.version() + 1, changed, marked(kept.applied(), cause));
        }
        return true;
    }

    private static Map<String, Long> marked(Map<String, Long> before, @Nullable EventMetadata cause) {
        Map<String, Long> applied = new HashMap<>(before);
        if (cause != null) {
            applied.put(cause.aggregateId(), cause.sequence());
        }
        return applied;
    }

    private void write(String id, long version, Decision.Changed<T> changed, Map<String, Long> applied) {
        fate.write(() -> {
            documents.put(id, new Kept<>(version, changed.state(), applied));
            changed.events().forEach(event -> told.accept(id, event));
        });
    }

    @Override
    public Answer create(
            String id, IdempotentRequest request, Supplier<Decision<T>> decide, Function<Stored<T>, Answer> answer) {
        throw new UnsupportedOperationException("requests are told by the integration tests");
    }

    @Override
    public Answer change(
            String id, IdempotentRequest request, Function<T, Decision<T>> decide, Function<Stored<T>, Answer> answer) {
        throw new UnsupportedOperationException("requests are told by the integration tests");
    }
}
